using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using EcosystemSim.Engine;
using EcosystemSim.Grains;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Contracts.Client;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Benchmarks;

/// <summary>
/// The runs of <see cref="EnsembleBenchmark"/> through a silo in this process and a client of it: the difference is what
/// coordination and messages cost. Silo and connection stand before the clock starts.
/// </summary>
[MemoryDiagnoser]
public class OrleansEnsembleBenchmark
{
    private ClusterConnection _cluster = null!;
    private EmbeddedSilo _silo = null!;
    private EnsembleSpec _spec = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void StartSilo()
    {
        CompiledScenario compiled = Iran1403.Compile(futures: 2, replicates: 2);
        Study study = new([compiled.Plan!]);
        var order = new WorkOrder(study.Scenarios);
        PlanPackage package = new(
            study.Hash, [ScenarioWriter.Write(compiled.Resolved!)],
            [.. CountryFiles.Of(Iran1403.Countries).All.Select(file => new NamedFile(file.Key, file.Value))]);
        ImmutableArray<Batch> batches =
            [.. Enumerable.Range(0, order.Count).Select(position => new Batch(position, 1, order.GroupOf(position)))];
        _spec = new EnsembleSpec(
            package, EngineBuild.StampFor(study.Scenarios[0].World.DataHash), batches, TimeSpan.FromMinutes(5));
        _silo = EmbeddedSilo.StartAsync(Threads, CancellationToken.None).GetAwaiter().GetResult();
        _cluster = ClusterConnection.ConnectAsync(_silo.Address, CancellationToken.None).GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void StopSilo()
    {
        _cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _silo.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Benchmark]
    public int Ensemble()
    {
        var counter = new Counter();
        new EnsembleClient(_cluster.Grains, Guid.NewGuid().ToString("N"), TimeProvider.System)
            .RunAsync(_spec, counter, CancellationToken.None).GetAwaiter().GetResult();
        return counter.Done;
    }

    private sealed class Counter : IBatchReceiver
    {
        public int Done { get; private set; }

        public Task PutAwayAsync(IReadOnlyList<HeldBatch> batches)
        {
            Done += batches.Sum(batch => batch.Runs.Length);
            return Task.CompletedTask;
        }
    }
}
