using EcosystemSim.Analysis;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Report.Words;

/// <summary>What futures draw from, in words.</summary>
internal static class Distributions
{
    public static string Middle(Distribution distribution) => ShortNumber.Of(distribution.Quantile(0.5));

    public static string Range(Distribution distribution) => distribution switch
    {
        UniformDistribution d => $"{Span(d.Low, d.High)}, uniform",
        TriangularDistribution d => $"{Span(d.Low, d.High)}, triangular, mode {ShortNumber.Of(d.Mode)}",
        TruncatedNormalDistribution d => $"{Span(d.Low, d.High)}, normal, s.d. {ShortNumber.Of(d.StandardDeviation)}",
        LognormalDistribution d => $"{Span(d.Low, d.High)}, lognormal, sigma {ShortNumber.Of(d.Sigma)}",
        CategoricalDistribution d => string.Join(" or ", d.Values.Select(ShortNumber.Of)),
        _ => $"{Span(distribution.Quantile(0.05), distribution.Quantile(0.95))} in nine draws of ten",
    };

    private static string Span(double low, double high) => $"{ShortNumber.Of(low)} to {ShortNumber.Of(high)}";
}
