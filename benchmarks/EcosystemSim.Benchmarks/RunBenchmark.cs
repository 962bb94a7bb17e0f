using BenchmarkDotNet.Attributes;
using EcosystemSim.Engine;
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

    [Params(2_000, 20_000)]
    public int Firms { get; set; } = 2_000;

    [GlobalSetup]
    public void BuildStartWorld()
    {
        _start = SizedStart.Of(Firms);
        _plan = _start.Plan;
        _worker = new RunWorker(_plan);
    }

    [Benchmark]
    public ulong Run()
    {
        var record = _worker.Run(new RunId(Iran1403.IndexOf(_plan, Policy), 0, 0), _start);
        return record.Failure is null ? record.StateHash : throw new InvalidOperationException(record.Failure.Message);
    }
}
