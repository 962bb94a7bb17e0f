namespace EcosystemSim.Model.Scenario;

/// <summary>A one-dimensional distribution given by its quantile function, so that a draw is a function of one uniform.</summary>
public abstract record Distribution
{
    /// <summary>Inverse cumulative distribution function at <paramref name="u"/> in (0, 1); non-decreasing.</summary>
    public abstract double Quantile(double u);
}
