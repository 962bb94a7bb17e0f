namespace EcosystemSim.Grains.Contracts.Client;

/// <summary>Where finished batches go.</summary>
public interface IBatchReceiver
{
    /// <summary>
    /// Returns when the batches are on the disk: the cluster forgets them then. Each run comes once.
    /// </summary>
    Task PutAwayAsync(IReadOnlyList<HeldBatch> batches);
}
