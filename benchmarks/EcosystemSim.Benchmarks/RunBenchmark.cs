using BenchmarkDotNet.Attributes;
using EcosystemSim.Engine;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks;

/// <summary>A run of ten years from a start world that exists, with its laws checked and its indicators recorded.</summary>
[MemoryDiagnoser]
public class RunBenchmark
{
    private ScenarioPlan _plan = null!;
    private RunWorker _worker = null!;
    private WorldState _start = null!;

    [Params(Iran1403.NullPolicy, Iran1403.Programme)]
    public string Policy { get; set; } = "";

    [GlobalSetup]
    public void BuildStartWorld()
    {
        _plan = Iran1403.Plan();
        _worker = new RunWorker(_plan);
        _start = StartWorld.Build(_plan, Iran1403.Parameters);
    }

    [Benchmark]
    public ulong Run()
    {
        var record = _worker.Run(new RunId(Iran1403.IndexOf(_plan, Policy), 0, 0), _start);
        return record.Failure is null ? record.StateHash : throw new InvalidOperationException(record.Failure.Message);
    }
}
