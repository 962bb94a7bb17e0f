using EcosystemSim.Analysis;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Tests;

/// <summary>Made-up ensembles of four years, and what a report is made from.</summary>
internal static class Made
{
    public const int Years = 4;

    public static IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("research-rank", "rank", IndicatorKind.Rank, Better.Lower, "world rank by AI papers", "I1"),
        new("application-rank", "rank", IndicatorKind.Rank, Better.Lower, "world rank by the index", "I5"),
        new("ai-papers", "papers/yr", IndicatorKind.Flow, Better.Higher, "AI papers of the year", "K1"),
        new("programme-appropriated-real", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated, "money appropriated", "F1"),
        new("programme-paid-real", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated, "money paid", "F7"),
        new("state-outlays", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated, "outlays", "G6"),
        new("state-receipts", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated, "receipts", "G5"),
        new("state-net-cost", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated, "outlays less receipts", "G6"),
    ];

    /// <summary>Effect on both ranks in places by policy and year: negative is better.</summary>
    public delegate double Places(int policy, int year, int future);

    public static ReportInput Input(
        Places effect,
        IReadOnlyList<Policy>? policies = null,
        (int Futures, int Replicates)? size = null,
        Func<RunId, bool>? breaks = null,
        string title = "A made-up plan")
    {
        (int futures, int replicates) = size ?? (5, 3);
        ScenarioPlan plan = Plan(policies ?? [Policy("none"), Policy("more")], futures, replicates, title);
        RunTable table = Table([.. plan.Policies.Select(policy => policy.Name)], (futures, replicates), effect, breaks);
        return ReportInput.Of(
            Summary.Of(table, "none"), Words(plan, [.. plan.Policies.Select(policy => policy.Title)]), Manifest(plan, table),
            [new ReportScenario(plan, "What happens?\nAnd what then?", "5ce7a710", "scenario.yaml")], table);
    }

    /// <summary>Two scenarios of two policies, each with its own policy to compare to.</summary>
    public static ReportInput TwoScenarios()
    {
        ScenarioPlan one = Plan([Policy("none"), Policy("more")], 5, 3, "The first") with { Name = "one" };
        ScenarioPlan two = Plan([Policy("none"), Policy("less")], 5, 3, "The second") with { Name = "two" };
        RunTable table = Table(
            ["one/none", "one/more", "two/none", "two/less"], (5, 3),
            (policy, _, _) => policy is 1 ? -3 : policy is 3 ? 2 : 0, null);
        return ReportInput.Of(
            Summary.Of(table, [0, 0, 2, 2]),
            Words(one, ["Nothing", "More of it", "Nothing there", "Less of it"]) with { ScenarioTitle = "Two scenarios" },
            Manifest(one, table),
            [
                new ReportScenario(one, "", "aaaa", "scenario-one.yaml"),
                new ReportScenario(two, "Another world.", "bbbb", "scenario-two.yaml"),
            ],
            table);
    }

    public static Policy Policy(string name, string? title = null, params ControlRecord[] timeline) =>
        new(name, title ?? $"Policy {name}", timeline, [], new Dictionary<string, string>());

    public static ScenarioPlan Plan(IReadOnlyList<Policy> policies, int futures, int replicates, string title) => new()
    {
        Name = "made-up",
        Title = title,
        World = World(),
        Nation = new NationProfile("AAA", SettingSet.Defaults, [new SectorRow("all", 1, 1, 0.3, 1)]),
        Start = new DateOnly(2024, 3, 20),
        Calendar = "persian",
        Years = Years,
        Environment = [new ControlRecord(0, ControlCatalog.Environment[0].Offset, 0.4)],
        Parameters = ParameterSet.Defaults.With(ParameterCatalog.All[1], ParameterCatalog.All[1].High),
        Uncertainties = [new Uncertainty(ParameterCatalog.All[0], Priors.For(ParameterCatalog.All[0]))],
        Policies = policies,
        Futures = futures,
        Replicates = replicates,
        Seed = 7,
        CompareTo = "none",
        ReportIndicators = ["research-rank", "ai-papers"],
    };

    private static FigureWords Words(ScenarioPlan plan, IReadOnlyList<string> titles) => new(
        plan.Title, titles, ["1402", "1403", "1404", "1405", "1406"], plan.Futures, plan.Replicates, "Computed by a test.");

    private static RunTable Table(
        IReadOnlyList<string> policies, (int Futures, int Replicates) size, Places effect, Func<RunId, bool>? breaks) => new(
        Columns,
        policies,
        2024,
        Years,
        [
            .. from policy in Enumerable.Range(0, policies.Count)
               from future in Enumerable.Range(0, size.Futures)
               from replicate in Enumerable.Range(0, size.Replicates)
               let id = new RunId(policy, future, replicate)
               let failed = breaks?.Invoke(id) ?? false
               select new RunRecord
               {
                   Key = new RunKey(""),
                   Id = id,
                   Values = failed ? [] : [.. Enumerable.Range(0, Years + 1).SelectMany(year => Row(id, year, effect))],
                   StateHash = 0,
                   Failure = failed ? new RunFailure(7, "pipeline", "<firm> 3", "NaN in <firm> 3") : null,
               },
        ]);

    private static double[] Row(RunId id, int year, Places effect)
    {
        double noise = year * Math.Sin((5 * id.Future) + id.Replicate);
        double places = year == 0 ? 0 : effect(id.Policy, year, id.Future);
        double spent = year > 0 && id.Policy % 2 == 1 ? 10 : 0;
        return [20 + noise + places, 70 + noise + places, 2000 - (50 * places), spent, 0.8 * spent, 30 + spent, 5, 25 + spent];
    }

    private static Manifest Manifest(ScenarioPlan plan, RunTable table) => new()
    {
        ToolVersion = "0.1.0+abc",
        ModelVersion = "1",
        DataHash = plan.World.DataHash,
        State = ResultsState.Done,
        StudyHash = "5ce7a710",
        Scenarios = [ManifestScenario.Of(plan)],
        CommandLine = ["run", "made-up.yaml"],
        Years = plan.Years,
        RunsDone = table.Runs.Count(run => run.Failure is null),
        RunsFailed = table.Runs.Count(run => run.Failure is not null),
        Threads = 2,
        Machine = new MachineInfo("an unmistakable system", "X64", 2, "a runtime", 256),
        Started = DateTimeOffset.UnixEpoch,
        WallSeconds = 12,
        Packages = new Dictionary<string, string>(),
    };

    private static NationTable World() => new()
    {
        Iso3 = ["AAA", "BBB", "CCC"],
        Names = ["Aland, Rep.", "Bland, Rep.", "Bland, Isl."],
        Population = [1e6, 2e6, 2e6],
        GdpMusd = [1e4, 2e4, 2e4],
        GdpPerHeadPpp = [1e4, 1e4, 1e4],
        Employment = [4e5, 8e5, 8e5],
        PopulationGrowth = [0.01, 0.01, 0.01],
        GdpGrowth = [0.02, 0.02, 0.02],
        AiUserShare = [0.1, double.NaN, 0.1],
        AiPatents = [1, 2, 2],
        RegulatoryQuality = [0, 0.5, 0],
        InternationalShare = [0.2, 0.2, 0.2],
        Papers = [[1], [2], [2]],
        FirstPaperYear = 2022,
        Coauthored = [[0, 1, 1], [1, 0, 1], [1, 1, 0]],
        DataHash = "da7a",
    };
}
