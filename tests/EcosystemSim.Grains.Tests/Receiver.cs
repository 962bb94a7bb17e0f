using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Contracts.Client;

namespace EcosystemSim.Grains.Tests;

/// <summary>Keeps what it receives, by position.</summary>
internal sealed class Receiver : IBatchReceiver
{
    public SortedDictionary<int, RunMessage> Runs { get; } = [];

    /// <summary>Called after each delivery.</summary>
    public Func<Task> After { get; init; } = () => Task.CompletedTask;

    public async Task PutAwayAsync(IReadOnlyList<HeldBatch> batches)
    {
        foreach (HeldBatch batch in batches)
        {
            Assert.Null(batch.Lost);
            for (int i = 0; i < batch.Runs.Length; i++)
                Runs.Add(batch.Batch.First + i, batch.Runs[i]);
        }

        await After();
    }
}
