namespace EcosystemSim.Grains.Live;

/// <summary>How a silo keeps live runs.</summary>
/// <param name="Threads">Engines that step at the same time.</param>
public sealed record LiveOptions(int Threads)
{
    /// <summary>Years between two snapshots. Why not more often: a year is replayed faster than a snapshot is written.</summary>
    public int SnapshotYears { get; init; } = 5;

    /// <summary>How often runs are looked for whose silo died.</summary>
    public TimeSpan SearchEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Pause before a call or a write that got lost is tried again.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(100);
}
