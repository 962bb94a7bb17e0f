namespace EcosystemSim.Model.Scenario;

/// <summary>
/// Density rises linearly from <paramref name="Low"/> to <paramref name="Mode"/> and falls linearly to <paramref name="High"/>;
/// Low &lt;= Mode &lt;= High.
/// </summary>
public sealed record TriangularDistribution(double Low, double Mode, double High) : Distribution
{
    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        double width = High - Low;
        if (width <= 0)
            return Low;
        double value = u * width < Mode - Low
            ? Low + Math.Sqrt(u * width * (Mode - Low))
            : High - Math.Sqrt((1 - u) * width * (High - Mode));
        return Math.Clamp(value, Low, High);
    }
}
