using System.Numerics;

namespace EcosystemSim.Model.Randomness;

/// <summary>How the probability of a count follows from that of the count before it.</summary>
internal interface ICountRatio
{
    /// <summary>P(count + 1) / P(count).</summary>
    double At(double count);

    /// <summary>The same operations for several counts.</summary>
    Vector<double> At(Vector<double> count);
}

/// <summary>Sequential inversion: the first count whose distribution function reaches a uniform.</summary>
internal static class Inversion
{
    /// <summary>From this mean on a search is long enough to compute ratios ahead of it, several divisions at a time.</summary>
    private const double AheadFrom = 6;
    private const int Ahead = 8;

    /// <summary>The count at a uniform u.</summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="none">Probability of 0.</param>
    /// <param name="mean">Mean of the distribution.</param>
    /// <param name="most">Largest possible count.</param>
    /// <param name="ratio">Ratio of consecutive probabilities.</param>
    public static double Count<TRatio>(double u, double none, double mean, double most, TRatio ratio)
        where TRatio : struct, ICountRatio
    {
        Search search = new(none);
        if (mean < AheadFrom)
        {
            while (search.GoesOn(u, most))
            {
                if (search.Step(ratio.At(search.Count), mean))
                    break;
            }

            return search.Count;
        }

        Span<double> ratios = stackalloc double[Ahead];
        while (true)
        {
            for (int i = 0; i < Ahead; i += Vector<double>.Count)
                ratio.At(new Vector<double>(search.Count + i) + Vector<double>.Indices).CopyTo(ratios[i..]);
            foreach (double next in ratios)
            {
                if (!search.GoesOn(u, most) || search.Step(next, mean))
                    return search.Count;
            }
        }
    }

    private struct Search(double none)
    {
        private double _probability = none;
        private double _cumulative = none;

        public double Count { get; private set; }

        public readonly bool GoesOn(double u, double most) => u > _cumulative && Count < most;

        /// <summary>
        /// Goes to the next count; true when the sum has saturated: past the mode and below the last bit, rounding may keep it
        /// under u for ever.
        /// </summary>
        public bool Step(double ratio, double mean)
        {
            _probability *= ratio;
            Count++;
            double next = _cumulative + _probability;
            if (next == _cumulative && Count > mean)
                return true;
            _cumulative = next;
            return false;
        }
    }
}
