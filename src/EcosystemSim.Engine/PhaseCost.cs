namespace EcosystemSim.Engine;

/// <summary>What a phase costs.</summary>
/// <param name="Key">The phase.</param>
/// <param name="Microseconds">Time per tick, mean over the months of medians over runs.</param>
/// <param name="Share">Part of the tick's time.</param>
/// <param name="Rows">Mean number of rows of the table over which it goes; 0 where it goes over none.</param>
public sealed record PhaseCost(string Key, double Microseconds, double Share, double Rows)
{
    private const double NanosecondsPerMicrosecond = 1000;

    /// <summary>Time per row and tick; null where the phase goes over no table.</summary>
    public double? NanosecondsPerRow => Rows > 0 ? Microseconds * NanosecondsPerMicrosecond / Rows : null;
}
