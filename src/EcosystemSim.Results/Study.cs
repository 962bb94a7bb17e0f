using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Results;

/// <summary>One policy of a study.</summary>
/// <param name="Scenario">Index of its scenario.</param>
/// <param name="Policy">Its policy in that scenario's plan.</param>
/// <param name="Name">
/// Its name in result files: that of the policy, with the scenario's name and a stroke in front where there are several.
/// </param>
/// <param name="Title">Its title for figures, with the scenario's title in front where there are several.</param>
/// <param name="Reference">Index, in the study, of the policy that its effects are differences to: itself for that one.</param>
public sealed record StudyPolicy(int Scenario, Policy Policy, string Name, string Title, int Reference);

/// <summary>
/// The scenarios of one ensemble, and their runs as result files name them. A run is named by the index of its policy in the
/// study, and by its future and replicate; the order of these three is the canonical order of every result file.
/// </summary>
public sealed class Study
{
    private readonly ParameterSet?[][] _futures;
    private readonly Dictionary<RunId, RunKey> _keys = [];

    /// <exception cref="StudyException">The scenarios cannot stand in one table.</exception>
    public Study(IReadOnlyList<ScenarioPlan> scenarios)
    {
        Scenarios = scenarios;
        StudyException.Check(scenarios);
        Policies = [.. scenarios.SelectMany(PoliciesOf)];
        _futures = [.. scenarios.Select(scenario => new ParameterSet?[scenario.Futures])];
    }

    public IReadOnlyList<ScenarioPlan> Scenarios { get; }

    /// <summary>Policies of all scenarios, in the order of the scenarios.</summary>
    public IReadOnlyList<StudyPolicy> Policies { get; }

    /// <summary>Gregorian year in which model year 1 ends, less one: the label of the start values.</summary>
    public int FirstYear => Scenarios[0].Start.AddYears(1).AddDays(-1).Year - 1;

    public int Years => Scenarios[0].Years;

    /// <summary>Name of the scenario, or of the first of several with their number.</summary>
    public string Name => Scenarios.Count == 1 ? Scenarios[0].Name : $"{Scenarios[0].Name}-and-{Scenarios.Count - 1}-more";

    public string Title => Scenarios.Count == 1
        ? Scenarios[0].Title
        : $"{Scenarios.Count} scenarios: {string.Join("; ", Scenarios.Select(scenario => scenario.Title))}";

    /// <summary>Identity of the whole study, names and sizes included.</summary>
    public string Hash => Scenarios.Count == 1 ? ScenarioHash.Of(Scenarios[0]) : HashOfSeveral();

    /// <summary>All runs in canonical order.</summary>
    public IEnumerable<RunId> Runs =>
        from policy in Enumerable.Range(0, Policies.Count)
        let plan = PlanOf(policy)
        from future in Enumerable.Range(0, plan.Futures)
        from replicate in Enumerable.Range(0, plan.Replicates)
        select new RunId(policy, future, replicate);

    /// <summary>Number of runs.</summary>
    /// <exception cref="OverflowException">More than two thousand million.</exception>
    public int Count => checked((int)Scenarios.Sum(plan => (long)plan.Policies.Count * plan.Futures * plan.Replicates));

    public ScenarioPlan PlanOf(int policy) => Scenarios[Policies[policy].Scenario];

    /// <summary>Parameters that at least one scenario draws, in ordinal order of keys.</summary>
    public IReadOnlyList<Parameter> Drawn =>
    [
        .. Scenarios.SelectMany(plan => plan.Uncertainties).Select(uncertainty => uncertainty.Parameter).Distinct()
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal),
    ];

    /// <summary>Parameters of a future of a scenario; drawn once and kept.</summary>
    public ParameterSet FutureOf(int scenario, int future) =>
        _futures[scenario][future] ??= FutureDraw.Of(Scenarios[scenario], future);

    /// <summary>
    /// Identity of a run; hashed once and kept, as looking for it, receiving it and merging it all ask. Runs of two policies
    /// that do the same have the same key, and are run once. Not for several threads at a time.
    /// </summary>
    public RunKey KeyOf(RunId run)
    {
        if (_keys.TryGetValue(run, out RunKey known))
            return known;
        StudyPolicy policy = Policies[run.Policy];
        return _keys[run] = RunKey.Of(
            Scenarios[policy.Scenario], policy.Policy, FutureOf(policy.Scenario, run.Future), run.Replicate);
    }

    private IEnumerable<StudyPolicy> PoliciesOf(ScenarioPlan plan, int scenario)
    {
        int first = Scenarios.Take(scenario).Sum(before => before.Policies.Count);
        int reference = first + plan.Policies.ToList().FindIndex(policy => policy.Name == plan.CompareTo);
        bool alone = Scenarios.Count == 1;
        return plan.Policies.Select(policy => new StudyPolicy(
            scenario,
            policy,
            alone ? policy.Name : $"{plan.Name}/{policy.Name}",
            alone ? policy.Title : $"{plan.Title}: {policy.Title}",
            reference));
    }

    private string HashOfSeveral()
    {
        using var bytes = new CanonicalBytes();
        bytes.Add("study").Add(Scenarios.Count);
        foreach (ScenarioPlan scenario in Scenarios)
            bytes.Add(ScenarioHash.Of(scenario));
        return bytes.Sha256();
    }
}
