using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Randomness;

/// <summary>How the probability of a count follows from that of the count before it, for the lanes of several draws.</summary>
internal interface ILaneRatio<T>
    where T : struct, ILanes<T>
{
    /// <summary>P(count + 1) / P(count) of every lane.</summary>
    T At(double count);
}

/// <summary>
/// Sequential inversion of several draws at a time: all lanes count together, and each keeps the count at which it was done.
/// </summary>
/// <remarks>
/// The same operations in the same order as <see cref="Inversion"/>, hence the same bits. What a lane computes after it is done
/// stays finite and is never looked at. Why the common count: nothing of a step waits for the comparisons of the step before,
/// so the divisions of several steps overlap.
/// </remarks>
internal static class LaneInversion
{
    /// <summary>The counts at uniforms u.</summary>
    /// <param name="u">Uniforms in (0, 1).</param>
    /// <param name="none">Probabilities of 0.</param>
    /// <param name="mean">Means of the distributions.</param>
    /// <param name="most">Largest possible counts.</param>
    /// <param name="ratio">Ratio of consecutive probabilities.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Counts<T, TRatio>(T u, T none, T mean, T most, TRatio ratio)
        where T : struct, ILanes<T>
        where TRatio : struct, ILaneRatio<T>
    {
        T probability = none, sum = none, one = T.All(1);
        T goesOn = T.AndBits(T.Less(sum, u), T.Less(T.All(0), most));
        double count = 0;
        // As long as every lane goes on, nothing has to be known of them one by one.
        while (T.IsAll(goesOn))
        {
            T product = probability * ratio.At(count), next = sum + product;
            goesOn = T.AndBits(T.AndBits(T.Less(sum, next), T.Less(next, u)), T.Less(T.All(count + 1), most));
            if (!T.IsAll(goesOn))
            {
                goesOn = T.Less(sum, u);
                break;
            }

            (probability, sum) = (product, next);
            count++;
        }

        T counts = T.All(count);
        while (!T.IsNone(goesOn))
        {
            probability *= ratio.At(count);
            count++;
            counts += T.AndBits(goesOn, one);
            T next = sum + probability, now = T.All(count);
            // Past the mode and below the last bit of the sum, rounding may keep it under u for ever.
            T isGrowing = T.Select(T.Less(mean, now), T.Less(sum, next), goesOn);
            sum = next;
            goesOn = T.AndBits(T.AndBits(goesOn, isGrowing), T.AndBits(T.Less(next, u), T.Less(now, most)));
        }

        return counts;
    }
}
