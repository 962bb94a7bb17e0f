using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Tests;

/// <summary>
/// Made-up runs: policies differ by one place and 100 papers, futures and replicates by noise that policies share.
/// </summary>
internal sealed class FakeSimulator : ISimulator
{
    public IReadOnlyList<IndicatorColumn> Columns { get; init; } =
    [
        new("research-rank", "rank", IndicatorKind.Rank, Better.Lower, "world rank in AI research", "I1"),
        new("application-rank", "rank", IndicatorKind.Rank, Better.Lower, "world rank in AI application", "I5"),
        new("ai-papers", "papers", IndicatorKind.Flow, Better.Higher, "AI papers of a year", "K1"),
    ];

    /// <summary>Runs that break.</summary>
    public Func<RunId, bool> Breaks { get; init; } = _ => false;

    /// <summary>Called before each run.</summary>
    public Action<int> Before { get; init; } = _ => { };

    public int Shuffle { get; init; } = 1;

    public void Run(ScenarioPlan plan, int threads, Action<RunRecord> onDone, CancellationToken cancel)
    {
        RunId[] ids =
        [
            .. from policy in Enumerable.Range(0, plan.Policies.Count)
               from future in Enumerable.Range(0, plan.Futures)
               from replicate in Enumerable.Range(0, plan.Replicates)
               select new RunId(policy, future, replicate),
        ];
        new Random(Shuffle).Shuffle(ids);
        for (int i = 0; i < ids.Length; i++)
        {
            Before(i);
            cancel.ThrowIfCancellationRequested();
            onDone(Record(plan, ids[i]));
        }
    }

    private RunRecord Record(ScenarioPlan plan, RunId id)
    {
        var values = new List<double>();
        for (int year = 0; year <= plan.Years; year++)
        {
            double noise = year * (Math.Sin((5 * id.Future) + id.Replicate + 1) + 0.1);
            double effect = year == 0 ? 0 : id.Policy;
            values.AddRange([17 + noise - effect, 78 + (2 * noise) - effect, 2000 + (50 * noise) + (100 * effect)]);
        }

        return new RunRecord
        {
            Key = RunKey.Of(plan, plan.Policies[id.Policy], FutureDraw.Of(plan, id.Future), id.Replicate),
            Id = id,
            Values = Breaks(id) ? [] : [.. values],
            StateHash = (ulong)id.GetHashCode(),
            Failure = Breaks(id) ? new RunFailure(7, "pipeline", "NaN in firm 3") : null,
        };
    }
}
