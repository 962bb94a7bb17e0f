using System.Diagnostics;
using System.Numerics;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// Takes persons out of groups by one systematic sample: positions (u + c) N / M for c = 0..M-1 in the cumulative
/// headcount N of all groups (MODEL.md 3.2, "aggregate then allocate").
/// </summary>
/// <remarks>
/// Positions lie N/M >= 1 apart, so no group loses more than it has, and the sum is exact. Both laws must survive
/// rounding; hence whole-number arithmetic. Alternative: floor((cum M)/N - u) in doubles, rejected because for u near 1
/// the difference rounds up at a group's edge and the next group would lose one person too many.
/// </remarks>
public static class SystematicSample
{
    /// <summary>Headcounts below this keep every product of two headcounts within 62 bits.</summary>
    private const double HeadcountMax = int.MaxValue;

    private const int Block = 16, StepsMax = 4;

    /// <summary>How far the sample may exceed all persons by rounding in expectation mode.</summary>
    private const double RelativeTolerance = 1e-9;

    /// <summary>Fills <paramref name="taken"/> with the number of persons taken from each group.</summary>
    /// <param name="counts">Persons in each group, 0 or more; whole numbers if stochastic.</param>
    /// <param name="take">Persons to take in all, 0 to the sum of the counts; a whole number if stochastic.</param>
    /// <param name="u">One uniform in (0, 1); unused in expectation mode.</param>
    /// <param name="stochastic">
    /// True: whole numbers with sum <paramref name="take"/> exactly. False: take * count / N.
    /// </param>
    /// <param name="taken">One element per group; may be <paramref name="counts"/> itself.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More persons to take than there are, or 2^31 persons and more.</exception>
    public static void Take(ReadOnlySpan<double> counts, double take, double u, bool stochastic, Span<double> taken)
    {
        if (counts.Length != taken.Length)
            throw new ArgumentException($"{counts.Length} groups, {taken.Length} results.", nameof(taken));

        double all = counts.Length < Block ? SumOfFew(counts) : OrderedSum.Of(counts);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, stochastic ? all : all * (1 + RelativeTolerance));
        if (take == 0)
            taken.Clear();
        else if (stochastic)
            TakeWhole(counts, Headcount(all), Headcount(take), u, taken);
        else
            TakeShares(counts, all, take, taken);
    }

    /// <summary>
    /// In units of 1/M person: group ends at cum M, positions at u N + c N. A position counts for the group whose end is
    /// the first beyond it.
    /// </summary>
    private static void TakeWhole(ReadOnlySpan<double> counts, long all, long take, double u, Span<double> taken)
    {
        long next = Start(u, all);
        long end = 0;
        int group = 0;
        while (group < counts.Length)
        {
            int stop = Math.Min(counts.Length, group + Block);
            // Most blocks hold no position: their persons, which add up exactly, are passed in one step.
            long endOfBlock = stop - group < Block ? long.MaxValue : end + ((long)SumOfBlock(counts[group..stop]) * take);
            if (endOfBlock <= next)
            {
                end = endOfBlock;
                taken[group..stop].Clear();
                group = stop;
            }

            for (; group < stop; group++)
            {
                Debug.Assert(counts[group] >= 0 && counts[group] == Math.Floor(counts[group]), "Persons are whole.");
                end += (long)counts[group] * take;
                if (end <= next)
                {
                    taken[group] = 0;
                    continue;
                }

                taken[group] = Positions(ref next, end, all);
            }
        }
    }

    /// <summary>
    /// Positions from <paramref name="next"/> on, a multiple of <paramref name="all"/> apart, that lie before
    /// <paramref name="end"/>; next becomes the first that does not.
    /// </summary>
    internal static long Positions(ref long next, long end, long all)
    {
        long passed = 0;
        if (end - next > StepsMax * all)
        {
            passed = (end - next - 1) / all;
            next += passed * all;
        }

        // A group seldom holds more than a few positions: stepping through them is cheaper than a division.
        for (; next < end; next += all)
            passed++;
        return passed;
    }

    /// <summary>
    /// The first position. r is whole, so r > u N just if r > floor(u N); rounding of u N only moves the common start of all
    /// positions.
    /// </summary>
    internal static long Start(double u, long all) => Math.Min((long)(u * all), all - 1);

    private static double SumOfFew(ReadOnlySpan<double> counts)
    {
        double sum = 0;
        foreach (double count in counts)
            sum += count;
        return sum;
    }

    private static double SumOfBlock(ReadOnlySpan<double> counts)
    {
        Vector<double> sum = Vector<double>.Zero;
        for (int i = 0; i < Block; i += Vector<double>.Count)
            sum += new Vector<double>(counts.Slice(i, Vector<double>.Count));
        return Vector.Sum(sum);
    }

    private static void TakeShares(ReadOnlySpan<double> counts, double all, double take, Span<double> taken)
    {
        for (int group = 0; group < counts.Length; group++)
            taken[group] = Math.Min(counts[group], take * counts[group] / all);
    }

    /// <summary>Persons as a whole number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">2^31 persons and more.</exception>
    internal static long Headcount(double persons)
    {
        Debug.Assert(persons == Math.Floor(persons), "Persons are whole in stochastic mode.");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(persons, HeadcountMax);
        return (long)persons;
    }
}
