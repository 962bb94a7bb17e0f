using EcosystemSim.Engine;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;

namespace EcosystemSim.Cli;

/// <summary>Runs ensembles. A seam: tests put made-up runs here, a cluster could stand here too.</summary>
public interface ISimulator
{
    /// <summary>The columns every record has.</summary>
    IReadOnlyList<IndicatorColumn> Columns { get; }

    /// <summary>
    /// Runs every policy, future and replicate of the plan; <paramref name="onDone"/> is called by one thread at a time, in
    /// any order. Returns early, or throws <see cref="OperationCanceledException"/>, when cancelled.
    /// </summary>
    void Run(ScenarioPlan plan, int threads, Action<RunRecord> onDone, CancellationToken cancel);
}

/// <summary>The tick engine on threads of this process.</summary>
internal sealed class EngineSimulator : ISimulator
{
    public IReadOnlyList<IndicatorColumn> Columns => EnsembleRunner.Columns;

    public void Run(ScenarioPlan plan, int threads, Action<RunRecord> onDone, CancellationToken cancel)
    {
        var runner = new EnsembleRunner(plan, threads);
        runner.Run([.. runner.AllRuns], onDone, cancel);
    }
}
