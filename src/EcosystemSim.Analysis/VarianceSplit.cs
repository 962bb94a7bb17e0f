using EcosystemSim.Results;

namespace EcosystemSim.Analysis;

/// <summary>
/// How much of the spread over runs comes from what differs between futures (the parameters drawn) and how much from chance
/// within one, by the variance components of a one-way layout with futures as the random factor.
/// </summary>
/// <param name="BetweenFutures">Variance of the expected values of futures; never below 0.</param>
/// <param name="WithinFutures">Variance over the replicates of one future.</param>
public readonly record struct VarianceSplit(double BetweenFutures, double WithinFutures)
{
    /// <summary>Part of the variance that the parameters account for; NaN where it cannot be told.</summary>
    public double ShareOfParameters => BetweenFutures / (BetweenFutures + WithinFutures);

    /// <summary>Of the level of one column under one policy.</summary>
    public static VarianceSplit OfLevel(IRunTable table, int policy, int year, int column)
    {
        double[] values = table.Values(column);
        return Of(PairedRuns.Of(table, policy, policy).Levels(run => values[(run * (table.Years + 1)) + year]));
    }

    /// <summary>Of the paired difference between two policies.</summary>
    public static VarianceSplit OfEffect(IRunTable table, int policy, int reference, (int Year, int Column) where)
    {
        double[] values = table.Values(where.Column);
        return Of(PairedRuns.Of(table, policy, reference)
            .Differences(run => values[(run * (table.Years + 1)) + where.Year]));
    }

    /// <summary>Both NaN unless there are two futures, and one of them has two values.</summary>
    public static VarianceSplit Of(IEnumerable<Pair> values)
    {
        double[][] futures = [.. values
            .Where(value => !double.IsNaN(value.Difference))
            .GroupBy(value => value.Future)
            .OrderBy(future => future.Key)
            .Select(future => future.Select(value => value.Difference).ToArray())];
        int count = futures.Sum(future => future.Length);
        if (futures.Length < 2 || count == futures.Length)
            return new VarianceSplit(double.NaN, double.NaN);
        double grandMean = Sums.Mean([.. futures.SelectMany(future => future)]);
        double between = 0;
        double within = 0;
        double squares = 0;
        foreach (double[] future in futures)
        {
            double mean = Sums.Mean(future);
            between += future.Length * (mean - grandMean) * (mean - grandMean);
            within += future.Length > 1 ? Sums.Variance(future) * (future.Length - 1) : 0;
            squares += (double)future.Length * future.Length;
        }

        double noise = within / (count - futures.Length);

        // With failed runs futures have unequal numbers of values; this is their effective number.
        double perFuture = (count - (squares / count)) / (futures.Length - 1);
        return new VarianceSplit(Math.Max(0, ((between / (futures.Length - 1)) - noise) / perFuture), noise);
    }
}
