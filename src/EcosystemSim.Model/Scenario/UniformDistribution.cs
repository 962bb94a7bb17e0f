namespace EcosystemSim.Model.Scenario;

/// <summary>Every value from <paramref name="Low"/> to <paramref name="High"/> is equally likely.</summary>
public sealed record UniformDistribution(double Low, double High) : Distribution
{
    /// <inheritdoc/>
    public override double Quantile(double u) => Math.Clamp(Low + (u * (High - Low)), Low, High);
}
