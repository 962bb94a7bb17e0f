using EcosystemSim.Analysis;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Report.Words;
using EcosystemSim.Results;

namespace EcosystemSim.Report;

/// <summary>
/// Everything a report says, whether made right after the runs or later from a results directory. No clock and no machine is
/// in what sections may print: equal runs give equal pages.
/// </summary>
public sealed record ReportInput
{
    /// <summary>Flows of which the report tells the sum over all years.</summary>
    private static readonly string[] Totalled =
    [
        "programme-appropriated-real", "programme-paid-real", "erosion-loss", "state-outlays", "state-receipts", "state-net-cost",
    ];

    public required Summary Summary { get; init; }

    public required FigureWords Words { get; init; }

    public required Manifest Manifest { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<ReportScenario> Scenarios { get; init; }

    public IReadOnlyList<FailedRun> Failures { get; init; } = [];

    /// <summary>
    /// Sums over all years, as the only year of a summary of the same policies; null where the runs are not at hand.
    /// </summary>
    public Summary? Totals { get; init; }

    /// <summary>Empty where it cannot be told: a single future, or one replicate of each.</summary>
    public IReadOnlyList<SpreadSource> Spread { get; init; } = [];

    /// <summary>Ledgers of the reference runs, by policy; empty where none were written.</summary>
    public IReadOnlyList<PolicyLedger> Ledgers { get; init; } = [];

    public int LastYear => Summary.Years;

    /// <summary>Half of the horizon, rounded down; 0 where there is no such year.</summary>
    public int MiddleYear => Summary.Years / 2;

    /// <summary>The input with what only the runs can tell: failures, sums over years, where the spread comes from.</summary>
    public static ReportInput Of(
        Summary summary, FigureWords words, Manifest manifest, IReadOnlyList<ReportScenario> scenarios, IRunTable runs)
    {
        int[] references = [.. Enumerable.Range(0, summary.Policies.Count).Select(summary.ReferenceOf)];
        return new ReportInput
        {
            Summary = summary,
            Words = words,
            Manifest = manifest,
            Scenarios = scenarios,
            Failures =
            [
                .. runs.Failures.Select(run => new FailedRun(
                    runs.Policies[run.Id.Policy], run.Id.Future, run.Id.Replicate,
                    run.Failure.Tick, run.Failure.Phase, run.Failure.Entity, run.Failure.Message)),
            ],
            Totals = Summary.Of(new RunTotals(runs, Totalled), references),
            Spread = [.. SpreadOf(runs, references)],
        };
    }

    /// <summary>The policies of a scenario that were run, in its order.</summary>
    public IReadOnlyList<ReportPolicy> PoliciesOf(ReportScenario scenario)
    {
        var policies = new List<ReportPolicy>();
        foreach (Policy policy in scenario.Plan.Policies)
        {
            int index = IndexOf($"{scenario.Plan.Name}/{policy.Name}");
            if (index < 0)
                index = IndexOf(policy.Name);
            if (index >= 0)
                policies.Add(new ReportPolicy(index, Summary.ReferenceOf(index), Words.PolicyTitles[index], policy));
        }

        return policies;
    }

    /// <summary>The policy that the answer is about: the first one of the file that is compared to another.</summary>
    public ReportPolicy? LeadOf(ReportScenario scenario) => PoliciesOf(scenario).FirstOrDefault(policy => !policy.IsReference);

    private int IndexOf(string name) =>
        Summary.Policies.Index().Where(policy => policy.Item == name).Select(policy => policy.Index).FirstOrDefault(-1);

    private static IEnumerable<SpreadSource> SpreadOf(IRunTable runs, int[] references)
    {
        foreach ((int column, string rank) in runs.Columns.Index()
            .Where(column => Ranks.Both.Any(rank => rank.Key == column.Item.Key))
            .Select(column => (column.Index, column.Item.Key)))
        {
            for (int policy = 0; policy < references.Length; policy++)
            {
                bool isEffect = references[policy] != policy;
                VarianceSplit split = isEffect
                    ? VarianceSplit.OfEffect(runs, policy, references[policy], (runs.Years, column))
                    : VarianceSplit.OfLevel(runs, policy, runs.Years, column);
                if (!double.IsNaN(split.ShareOfParameters))
                    yield return new SpreadSource(policy, rank, isEffect, split.ShareOfParameters);
            }
        }
    }
}
