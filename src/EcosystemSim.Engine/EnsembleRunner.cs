using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;

namespace EcosystemSim.Engine;

/// <summary>Runs an ensemble on dedicated threads, one run per thread at a time.</summary>
public sealed class EnsembleRunner(ScenarioPlan plan, int threads)
{
    /// <summary>The columns every record has.</summary>
    public static IReadOnlyList<IndicatorColumn> Columns => throw new NotSupportedException();

    /// <summary>All runs of the plan in canonical order.</summary>
    public IEnumerable<RunId> AllRuns =>
        from policy in Enumerable.Range(0, plan.Policies.Count)
        from future in Enumerable.Range(0, plan.Futures)
        from replicate in Enumerable.Range(0, plan.Replicates)
        select new RunId(policy, future, replicate);

    /// <summary>Runs everything; <paramref name="onDone"/> is called by one thread at a time, in order of completion.</summary>
    public void Run(IReadOnlyList<RunId> runs, Action<RunRecord> onDone, CancellationToken cancel)
    {
        _ = (runs, onDone, cancel, threads);
        throw new NotSupportedException();
    }
}
