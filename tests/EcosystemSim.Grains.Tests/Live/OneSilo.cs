using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>One silo for the tests of a class, and a small run for each test.</summary>
public sealed class OneSilo : IAsyncLifetime
{
    private static readonly LiveCase Case = LiveCase.Of("iran-1403.yaml", years: 3);

    public LiveCluster Cluster { get; private set; } = null!;

    public ILiveRunsGrain Runs => Cluster.Runs;

    public async ValueTask InitializeAsync() => Cluster = await LiveCluster.StartAsync(1);

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    /// <summary>The spec of a run of three years.</summary>
    public static LiveRunSpec Spec(TimeSpan? deadline = null) => Case.Spec("programme", deadline: deadline);

    /// <summary>The hashes of that run when nobody intervenes, without the start state's.</summary>
    public static ulong[] UndisturbedHashes { get; } = Case.Inline("programme").Hashes;

    /// <summary>A run of three years, paused at its beginning.</summary>
    public Task<ILiveRunGrain> NewRunAsync(TimeSpan? deadline = null) =>
        Cluster.CreateAsync(Guid.NewGuid().ToString("N"), Spec(deadline));
}
