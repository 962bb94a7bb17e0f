using BenchmarkDotNet.Attributes;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks;

/// <summary>A start world with its burn-ins: needed once per future.</summary>
[MemoryDiagnoser]
public class StartWorldBenchmark
{
    private ScenarioPlan _plan = null!;

    [GlobalSetup]
    public void ReadScenario() => _plan = Iran1403.Plan();

    [Benchmark]
    public WorldState Build() => StartWorld.Build(_plan, Iran1403.Parameters);
}
