using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Scenario;

/// <summary>The logarithm is normal, given that the value lies from <paramref name="Low"/> to <paramref name="High"/>.</summary>
/// <param name="Median">Median before truncation, above 0.</param>
/// <param name="Sigma">Standard deviation of the logarithm, above 0.</param>
/// <param name="Low">Least value; may be 0.</param>
/// <param name="High">Greatest value, above 0.</param>
public sealed record LognormalDistribution(double Median, double Sigma, double Low, double High) : Distribution
{
    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        double low = Low > 0 ? StableMath.Log(Low) : double.NegativeInfinity;
        double logarithm = TruncatedNormalDistribution.Quantile(u, StableMath.Log(Median), Sigma, low, StableMath.Log(High));
        return Math.Clamp(StableMath.Exp(logarithm), Low, High);
    }
}
