using System.Diagnostics;
using System.Globalization;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>What one program measured of one variant, and the state it ended in.</summary>
/// <param name="Variant">Its name.</param>
/// <param name="Nanoseconds">Per firm and month, see remarks.</param>
/// <param name="Hash">Of the state after the last month.</param>
/// <param name="MeanKnowledge">Mean K after the last month.</param>
/// <param name="MeanAdoption">Mean A.</param>
/// <param name="MeanCash">Mean C.</param>
/// <remarks>
/// Each month counts with its fastest time of many runs: what the machine can do while nobody disturbs it. Why months: on a busy
/// machine a whole run is always interrupted, a month of some microseconds seldom.
/// </remarks>
internal sealed record ReferenceMeasurement(
    string Variant, double Nanoseconds, string Hash, double MeanKnowledge, double MeanAdoption, double MeanCash)
{
    private const double WarmUpSeconds = 0.4;
    private const int WarmUpRunsMin = 1, RunsMin = 3;

    /// <summary>Runs until the compiler has settled, then until the given time is over, three times at least.</summary>
    public static ReferenceMeasurement Of(ReferenceKernel kernel, ReferenceVariant variant, LaneWidth width, double seconds)
    {
        FastestMonths(kernel, variant, width, WarmUpRunsMin, WarmUpSeconds);
        double run = FastestMonths(kernel, variant, width, RunsMin, seconds).Sum();
        double perFirmMonth = 1e9 * run / ((double)kernel.Firms.Count * ReferenceKernel.Months);
        return new ReferenceMeasurement(
            ReferenceVariants.NameOf(variant), perFirmMonth, kernel.Firms.Hash().ToString("x16", CultureInfo.InvariantCulture),
            kernel.MeanKnowledge, kernel.MeanAdoption, kernel.MeanCash);
    }

    /// <summary>One line, as both programs write it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Variant} {Nanoseconds:F4} {Hash} {MeanKnowledge:F6} {MeanAdoption:F6} {MeanCash:F6}");

    /// <summary>The inverse of <see cref="ToString"/>.</summary>
    /// <exception cref="FormatException">The line is none of these.</exception>
    public static ReferenceMeasurement Parse(string line)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 6)
            throw new FormatException($"Expected a variant, a time, a hash and three means, found: {line}");
        return new ReferenceMeasurement(
            words[0], Number(words[1]), words[2], Number(words[3]), Number(words[4]), Number(words[5]));
    }

    /// <summary>The middle value; of an even number the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double[] FastestMonths(
        ReferenceKernel kernel, ReferenceVariant variant, LaneWidth width, int runsMin, double seconds)
    {
        double[] fastest = new double[ReferenceKernel.Months];
        Array.Fill(fastest, double.PositiveInfinity);
        long begin = Stopwatch.GetTimestamp();
        for (int runs = 0; runs < runsMin || Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds; runs++)
        {
            kernel.Start();
            for (int month = 1; month <= ReferenceKernel.Months; month++)
            {
                long start = Stopwatch.GetTimestamp();
                kernel.Advance(month, variant, width);
                fastest[month - 1] = Math.Min(fastest[month - 1], Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        return fastest;
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);
}
