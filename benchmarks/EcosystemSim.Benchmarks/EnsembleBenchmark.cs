using BenchmarkDotNet.Attributes;
using EcosystemSim.Engine;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Benchmarks;

/// <summary>Twenty runs of ten years, five policies by two futures by two replicates, start worlds included.</summary>
[MemoryDiagnoser]
public class EnsembleBenchmark
{
    private ScenarioPlan _plan = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void ReadScenario() => _plan = Iran1403.Plan(futures: 2, replicates: 2);

    [Benchmark]
    public int Ensemble()
    {
        var runner = new EnsembleRunner(_plan, Threads);
        int done = 0;
        runner.Run([.. runner.AllRuns], _ => done++, CancellationToken.None);
        return done;
    }
}
