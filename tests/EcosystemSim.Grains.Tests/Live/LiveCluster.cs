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

    public static Task<LiveCluster> StartAsync(short silos) => StartAsync(silos, new TemporaryFolder());

    /// <summary>A cluster whose live runs are in Redis.</summary>
    public static Task<LiveCluster> StartOnRedisAsync(short silos, string address) =>
        StartAsync(silos, new TemporaryFolder(), new LiveStorage { RedisAddress = address });

    /// <summary>A cluster with the data of another one, or of another process.</summary>
    internal static async Task<LiveCluster> StartAsync(short silos, TemporaryFolder folder, LiveStorage? storage = null)
    {
        storage ??= new LiveStorage { Folder = folder.Path };
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ServiceId = ClusterAddress.ServiceId;
        builder.ConfigureSilo((_, silo) => silo.AddLiveRuns(
            storage,
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

    /// <summary>Lets every grain go that nothing keeps, this run among them.</summary>
    public async Task DeactivateIdleAsync(ILiveRunGrain run)
    {
        await Management.ForceActivationCollection(TimeSpan.Zero);
        Assert.Null(await Management.GetActivationAddress(run));
    }

    /// <summary>Kills the silo that a run is on; nothing of what it was doing is finished.</summary>
    public async Task KillSiloOfAsync(ILiveRunGrain run)
    {
        SiloAddress? address = await Management.GetActivationAddress(run);
        InProcessSiloHandle? silo = Silos.Silos.FirstOrDefault(silo => silo.SiloAddress.Equals(address));
        Assert.NotNull(silo);
        await Silos.KillSiloAsync(silo);
    }

    private IManagementGrain Management => Silos.Client.GetGrain<IManagementGrain>(0);

    public async ValueTask DisposeAsync()
    {
        await Silos.DisposeAsync();
        _folder.Dispose();
    }
}
