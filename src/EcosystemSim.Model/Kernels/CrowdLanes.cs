using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// A systematic sample of eight groups at a time: how many positions lie before the end of each group is one division, and a
/// group's persons are the difference to the group before it.
/// </summary>
/// <remarks>
/// Whole numbers below 2^53 are exact as doubles, and so is the floor of their quotient: a quotient that is not whole lies
/// farther from the next whole number than it is rounded.
/// </remarks>
internal static class CrowdLanes
{
    private const long WholeMax = 1L << 53;

    /// <summary>Whether the ends of groups, in units of 1/take person, are exact.</summary>
    public static bool AreExact(long all, long take) => Avx512F.VL.IsSupported && (all * take) + all < WholeMax;

    /// <summary>Writes the groups in the sample with their persons; returns how many there are.</summary>
    /// <param name="counts">Persons in each group.</param>
    /// <param name="start">The first position.</param>
    /// <param name="size">Persons in all, and to take.</param>
    /// <param name="groups">Room for all groups.</param>
    /// <param name="taken">Room for all groups.</param>
    public static int Find(
        ReadOnlySpan<double> counts, long start, (long All, long Take) size, Span<int> groups, Span<double> taken)
    {
        int found = 0, group = 0;
        double before = 0, passed = 0;
        Vector512<double> take = Vector512.Create((double)size.Take), all = Vector512.Create((double)size.All);
        Vector512<double> shift = Vector512.Create((double)start + 1);
        for (; group <= counts.Length - Vector512<double>.Count; group += Vector512<double>.Count)
        {
            Vector512<double> upTo = Cumulative(Vector512.Create(counts.Slice(group, Vector512<double>.Count)))
                + Vector512.Create(before);
            Vector512<double> positions = Vector512.Floor(((upTo * take) - shift) / all) + Vector512<double>.One;
            Vector512<double> own = positions - FromBefore(positions, passed);
            (before, passed) = (upTo.GetElement(Vector512<double>.Count - 1), positions.GetElement(Vector512<double>.Count - 1));
            Vector512<double> mask = Vector512.GreaterThan(own, Vector512<double>.Zero);
            Vector256<int> rows = Vector256<int>.Indices + Vector256.Create(group);
            Vector512<long> wide = mask.AsInt64();
            Avx512F.VL.Compress(Vector256<int>.Zero, Vector512.Narrow(wide, wide).GetLower(), rows).CopyTo(groups[found..]);
            Avx512F.Compress(Vector512<double>.Zero, mask, own).CopyTo(taken[found..]);
            found += BitOperations.PopCount((uint)mask.ExtractMostSignificantBits());
        }

        for (; group < counts.Length; group++)
        {
            before += counts[group];
            double positions = Math.Floor(((before * size.Take) - start - 1) / size.All) + 1;
            if (positions > passed)
                (groups[found], taken[found++]) = (group, positions - passed);
            passed = positions;
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Cumulative(Vector512<double> counts)
    {
        // An index beyond the lanes gives 0.
        counts += Vector512.Shuffle(counts, Vector512.Create(8L, 0, 1, 2, 3, 4, 5, 6));
        counts += Vector512.Shuffle(counts, Vector512.Create(8L, 8, 0, 1, 2, 3, 4, 5));
        return counts + Vector512.Shuffle(counts, Vector512.Create(8L, 8, 8, 8, 0, 1, 2, 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> FromBefore(Vector512<double> lanes, double last) =>
        Vector512.Shuffle(lanes, Vector512.Create(8L, 0, 1, 2, 3, 4, 5, 6))
            + Vector512.CreateScalar(last);
}
