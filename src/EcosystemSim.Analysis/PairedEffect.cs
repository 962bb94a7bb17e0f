using EcosystemSim.Model.Indicators;
using MathNet.Numerics.Distributions;

namespace EcosystemSim.Analysis;

/// <summary>One pair of runs: the same future and replicate under two policies.</summary>
/// <param name="Future">Index of the future.</param>
/// <param name="Difference">Policy less the policy compared to, in the indicator's unit.</param>
public readonly record struct Pair(int Future, double Difference);

/// <summary>
/// Effect of a policy on one indicator: the paired difference to another policy under the same futures and random numbers.
/// </summary>
/// <param name="Pairs">Number of pairs with a value on both sides.</param>
/// <param name="MissingPairs">Pairs dropped because a run failed or had no value on either side.</param>
/// <param name="Mean">Mean difference, every future with the same weight.</param>
/// <param name="Low">Lower end of the 95 % interval of the mean; NaN with a single value.</param>
/// <param name="High">Upper end of that interval.</param>
/// <param name="Q05">5 % quantile of the differences over pairs: their spread, not the precision of the mean.</param>
/// <param name="Q95">95 % quantile of the differences over pairs.</param>
/// <param name="ShareBetter">Share of pairs that are better, ties counted half; NaN where neither way is better.</param>
public sealed record PairedEffect(
    int Pairs,
    int MissingPairs,
    double Mean,
    double Low,
    double High,
    double Q05,
    double Q95,
    double ShareBetter)
{
    private const double UpperTail = 0.975;

    /// <summary>Quantiles of Student's t, by degrees of freedom: the same few are asked for thousands of times.</summary>
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, double> StudentQuantiles = new();

    /// <summary>
    /// The interval comes from the variance between the means of futures, Student's t with futures - 1 degrees of freedom:
    /// replicates of one future share its parameters and are no independent evidence. With a single future it comes from its
    /// replicates, and then says nothing about what the uncertainties add.
    /// </summary>
    /// <param name="pairs">Pairs in canonical order; those with a NaN difference are dropped and counted.</param>
    /// <param name="expectedPairs">Pairs that there would be without failures.</param>
    /// <param name="better">Which way is better.</param>
    public static PairedEffect Of(IEnumerable<Pair> pairs, int expectedPairs, Better better)
    {
        Pair[] present = [.. pairs.Where(pair => !double.IsNaN(pair.Difference))];
        int missing = expectedPairs - present.Length;
        if (present.Length == 0)
            return new PairedEffect(0, missing, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        double[] differences = [.. present.Select(pair => pair.Difference)];
        double[] futureMeans = [.. present
            .GroupBy(pair => pair.Future)
            .Select(future => Sums.Mean([.. future.Select(pair => pair.Difference)]))];
        double[] independent = futureMeans.Length > 1 ? futureMeans : differences;
        double mean = Sums.Mean(independent);
        double margin = independent.Length > 1
            ? StudentQuantile(independent.Length - 1) * Math.Sqrt(Sums.Variance(independent) / independent.Length)
            : double.NaN;
        Band spread = Band.Of(differences);
        return new PairedEffect(
            present.Length, missing, mean, mean - margin, mean + margin, spread.Q05, spread.Q95, Share(differences, better));
    }

    private static double StudentQuantile(int degreesOfFreedom) =>
        StudentQuantiles.GetOrAdd(degreesOfFreedom, freedom => StudentT.InvCDF(0, 1, freedom, UpperTail));

    private static double Share(double[] differences, Better better)
    {
        if (better == Better.Unstated)
            return double.NaN;
        int sign = better == Better.Higher ? 1 : -1;
        double wins = differences.Sum(difference => (Math.Sign(difference) * sign) switch
        {
            > 0 => 1.0,
            < 0 => 0.0,
            _ => 0.5,
        });
        return wins / differences.Length;
    }
}
