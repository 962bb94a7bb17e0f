using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Scenario;

/// <summary>The normal distribution, given that the value lies from <paramref name="Low"/> to <paramref name="High"/>.</summary>
/// <param name="Mean">Mean before truncation; the mode where it lies in the range.</param>
/// <param name="StandardDeviation">Standard deviation before truncation, above 0.</param>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
public sealed record TruncatedNormalDistribution(double Mean, double StandardDeviation, double Low, double High) : Distribution
{
    /// <summary>Less mass than this inside the range leaves too few digits for a quantile.</summary>
    private const double LeastMass = 1e-290;

    /// <inheritdoc/>
    public override double Quantile(double u) => Quantile(u, Mean, StandardDeviation, Low, High);

    /// <summary>
    /// Inverse distribution function. A range that lies above the mean is mirrored to below it:
    /// the distribution function loses its digits near 1, not near 0.
    /// </summary>
    internal static double Quantile(double u, double mean, double standardDeviation, double low, double high) =>
        low > mean
            ? -LowerQuantile(1 - u, -mean, standardDeviation, -high, -low)
            : LowerQuantile(u, mean, standardDeviation, low, high);

    private static double LowerQuantile(double u, double mean, double standardDeviation, double low, double high)
    {
        double below = StableMath.NormalCdf((low - mean) / standardDeviation);
        double upTo = StableMath.NormalCdf((high - mean) / standardDeviation);
        if (upTo - below < LeastMass)
            return high; // The end nearest to the mean, where all that is left of the mass stands.
        return Math.Clamp(mean + (standardDeviation * StableMath.NormalQuantile(below + (u * (upTo - below)))), low, high);
    }
}
