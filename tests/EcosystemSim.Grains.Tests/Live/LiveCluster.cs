using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Grains.Live;
using EcosystemSim.Grains.Tests.Storage;
using Orleans.TestingHost;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>Silos of one cluster in this process, which share a data folder as silos of one machine do.</summary>
public sealed class LiveCluster : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private LiveCluster(InProcessTestCluster silos, TemporaryFolder folder) => (Silos, _folder) = (silos, folder);

    public InProcessTestCluster Silos { get; }

    public ILiveRunsGrain Runs => Silos.Client.GetGrain<ILiveRunsGrain>(ILiveRunsGrain.Key);

    public static async Task<LiveCluster> StartAsync(short silos)
    {
        var folder = new TemporaryFolder();
        var builder = new InProcessTestClusterBuilder(silos);
        builder.ConfigureSilo((_, silo) => silo.AddLiveRuns(
            new LiveStorage { Folder = folder.Path },
            new LiveOptions(Threads: 2) { SnapshotYears = 2, SearchEvery = TimeSpan.FromMilliseconds(200) }));
        InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return new LiveCluster(cluster, folder);
    }

    public ILiveRunGrain Run(string run) => Silos.Client.GetGrain<ILiveRunGrain>(run);

    /// <summary>A new run, paused at its beginning.</summary>
    public async Task<ILiveRunGrain> CreateAsync(string run, LiveRunSpec spec)
    {
        await Runs.Create(run, spec);
        return Run(run);
    }

    public async ValueTask DisposeAsync()
    {
        await Silos.DisposeAsync();
        _folder.Dispose();
    }
}
