using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// A small systematic sample of many groups: eight blocks of groups at a time are passed or hit, and in a block that is hit the
/// group of a position is the first of sixteen ends beyond it.
/// </summary>
/// <remarks>Group ends and positions, in units of 1/take person, are whole numbers below 2^53 and exact as doubles.</remarks>
/// <param name="counts">Persons in each group.</param>
/// <param name="blocks">Persons in each block of <see cref="Crowd.Block"/> groups.</param>
/// <param name="size">Persons in all, and to take.</param>
internal readonly ref struct FewLanes(ReadOnlySpan<double> counts, ReadOnlySpan<double> blocks, (long All, long Take) size)
{
    private const int Lanes = 8;

    private readonly ReadOnlySpan<double> _counts = counts, _blocks = blocks;
    private readonly double _all = size.All;
    private readonly Vector512<double> _take = Vector512.Create((double)size.Take);

    /// <summary>Writes the groups in the sample with their persons; returns how many there are.</summary>
    public int Find(long start, Span<int> groups, Span<double> taken)
    {
        double next = start, before = 0;
        int found = 0;
        for (int at = 0; at < _blocks.Length; at += Lanes)
        {
            Vector512<double> upTo = CrowdLanes.Cumulative(Load(_blocks, at)) + Vector512.Create(before);
            before = upTo.GetElement(Lanes - 1);
            Vector512<double> ends = upTo * _take;
            for (uint hit = Beyond(ends, next); hit != 0; hit = Beyond(ends, next))
            {
                int block = at + BitOperations.TrailingZeroCount(hit);
                double persons = upTo.GetElement(block - at) - _blocks[block];
                FindInBlock(block * Crowd.Block, persons, ref next, ref found, groups, taken);
            }
        }

        return found;
    }

    /// <summary>Takes all positions that lie in a block before which there are so many persons.</summary>
    private void FindInBlock(
        int first, double before, ref double next, ref int found, Span<int> groups, Span<double> taken)
    {
        Vector512<double> low = CrowdLanes.Cumulative(Load(_counts, first)) + Vector512.Create(before);
        Vector512<double> high =
            CrowdLanes.Cumulative(Load(_counts, first + Lanes)) + Vector512.Create(low.GetElement(Lanes - 1));
        low *= _take;
        high *= _take;
        int last = -1;
        for (uint hit = Beyond(low, high, next); hit != 0; hit = Beyond(low, high, next))
        {
            int group = first + BitOperations.TrailingZeroCount(hit);
            if (group == last)
            {
                taken[found - 1]++;
            }
            else
            {
                (groups[found], taken[found]) = (group, 1);
                found++;
                last = group;
            }

            next += _all;
        }
    }

    /// <summary>Eight numbers from a place on; zeros beyond the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(ReadOnlySpan<double> column, int at) =>
        at <= column.Length - Lanes ? Vector512.Create(column.Slice(at, Lanes)) : LoadRest(column, at);

    private static Vector512<double> LoadRest(ReadOnlySpan<double> column, int at)
    {
        Span<double> rest = stackalloc double[Lanes];
        rest.Clear();
        if (at < column.Length)
            column[at..].CopyTo(rest);
        return Vector512.Create(rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Beyond(Vector512<double> ends, double next) =>
        (uint)Vector512.GreaterThan(ends, Vector512.Create(next)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Beyond(Vector512<double> low, Vector512<double> high, double next) =>
        Beyond(low, next) | (Beyond(high, next) << Lanes);
}
