using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Benchmarks.Live;

/// <summary>A silo in this process with its live runs in a file, and a client of it.</summary>
internal sealed class LiveSilo : IAsyncDisposable
{
    private readonly string _folder;
    private readonly EmbeddedSilo _silo;
    private readonly ClusterConnection _cluster;
    private readonly LiveRunSpec _spec;

    private LiveSilo(string folder, EmbeddedSilo silo, ClusterConnection cluster)
    {
        (_folder, _silo, _cluster) = (folder, silo, cluster);
        CompiledScenario compiled = Iran1403.Compile(futures: 1, replicates: 1);
        var package = new PlanPackage(
            new Study([compiled.Plan!]).Hash, [ScenarioWriter.Write(compiled.Resolved!)],
            [.. CountryFiles.Of(Iran1403.Countries).All.Select(file => new NamedFile(file.Key, file.Value))]);
        _spec = new LiveRunSpec("Benchmark", package, 0, Iran1403.Programme, 0, 0, Timeout.InfiniteTimeSpan, 0);
        Years = compiled.Plan!.Years;
    }

    /// <summary>Years of a run.</summary>
    public int Years { get; }

    public static async Task<LiveSilo> StartAsync()
    {
        string folder = Directory.CreateTempSubdirectory("ecosim-live-").FullName;
        EmbeddedSilo silo = await EmbeddedSilo.StartAsync(
            Environment.ProcessorCount, new LiveStorage { Folder = folder }, CancellationToken.None);
        return new LiveSilo(folder, silo, await ClusterConnection.ConnectAsync(silo.Address, CancellationToken.None));
    }

    /// <summary>A new run, paused at its beginning, with random numbers of its own.</summary>
    public async Task<ILiveRunGrain> NewRunAsync(int replicate)
    {
        string run = $"run-{replicate}";
        await _cluster.Grains.GetGrain<ILiveRunsGrain>(ILiveRunsGrain.Key).Create(run, _spec with { Replicate = replicate });
        return _cluster.Grains.GetGrain<ILiveRunGrain>(run);
    }

    /// <summary>Lets a run go on to a month, and waits for it.</summary>
    public static async Task<LiveRunStatus> GoToAsync(ILiveRunGrain run, int month)
    {
        LiveRunStatus status = await run.RunToMonth(month);
        while (status.State == LiveRunState.Running)
            status = await run.Rest(CancellationToken.None);
        return status;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _silo.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
