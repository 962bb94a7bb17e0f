using MathNet.Numerics.Statistics;

namespace EcosystemSim.Analysis;

/// <summary>Mean and quantiles of one indicator over runs, in the indicator's unit; all NaN where there is no value.</summary>
/// <param name="Count">Number of values that are not NaN.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Q05">5 % quantile; all quantiles are of type 7 (linear between order statistics).</param>
/// <param name="Q25">25 % quantile.</param>
/// <param name="Q50">Median.</param>
/// <param name="Q75">75 % quantile.</param>
/// <param name="Q95">95 % quantile.</param>
public sealed record Band(int Count, double Mean, double Q05, double Q25, double Q50, double Q75, double Q95)
{
    public static Band Empty { get; } = new(0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Summarises values in the order given; that order decides the last bit of the mean and nothing else.</summary>
    public static Band Of(IEnumerable<double> values)
    {
        double[] present = [.. values.Where(value => !double.IsNaN(value))];
        if (present.Length == 0)
            return Empty;
        double mean = Sums.Mean(present);
        Array.Sort(present);
        return new Band(
            present.Length,
            mean,
            Quantile(present, 0.05),
            Quantile(present, 0.25),
            Quantile(present, 0.5),
            Quantile(present, 0.75),
            Quantile(present, 0.95));
    }

    private static double Quantile(double[] sorted, double share) =>
        SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R7);
}
