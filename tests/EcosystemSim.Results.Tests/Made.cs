using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Results.Tests;

/// <summary>Made-up plans and runs.</summary>
internal static class Made
{
    public static IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("research-rank", "rank", IndicatorKind.Rank, Better.Lower, "world rank in AI research, \"quality\" weighted", "I1"),
        new("ai-papers", "papers", IndicatorKind.Flow, Better.Higher, "AI papers", "K1"),
        new("gap", "-", IndicatorKind.Index, Better.Unstated, "rank gap, research minus application", "I1,I5"),
    ];

    public static ScenarioPlan Plan() => new()
    {
        Name = "made-up",
        Title = "A made-up plan",
        World = World(),
        Nation = new NationProfile("AAA", SettingSet.Defaults, [new SectorRow("all", 1, 1, 0.3, 1)]),
        Start = new DateOnly(2024, 3, 20),
        Calendar = "persian",
        Years = 2,
        Environment = [new ControlRecord(0, 0, 0.5)],
        Parameters = ParameterSet.Defaults,
        Uncertainties = [new Uncertainty(ParameterCatalog.All[0], new UniformDistribution(0.2, 0.4))],
        Policies = [Policy("none"), Policy("more", new ControlRecord(0, 1, 0.2), new ControlRecord(3, 2, 0.4))],
        Futures = 2,
        Replicates = 3,
        Seed = 7,
        CompareTo = "none",
        ReportIndicators = ["research-rank"],
    };

    public static Policy Policy(string name, params ControlRecord[] timeline) =>
        new(name, name, timeline, [], new Dictionary<string, string>());

    public static Manifest Manifest() => new()
    {
        State = ResultsState.Done,
        ToolVersion = "0.1.0",
        ModelVersion = ModelVersion.Current,
        DataHash = "da7a",
        StudyHash = new string('a', 64),
        Scenarios = [ManifestScenario.Of(Plan()) with { Title = "برنامه" }],
        CommandLine = ["run", "made-up.yaml"],
        Years = 2,
        RunsDone = 1,
        RunsFailed = 0,
        Threads = 2,
        Machine = MachineInfo.Here,
        Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        WallSeconds = 1.5,
        Packages = new Dictionary<string, string> { ["Parquet.Net"] = "6.1.0" },
    };

    public static RunRecord Run(RunId id, int years, double scale = 1) => new()
    {
        Key = new RunKey($"{id.Policy:x4}{id.Future:x4}{id.Replicate:x4}".PadRight(64, '0')),
        Id = id,
        Values = [.. Enumerable.Range(0, (years + 1) * Columns.Count).Select(i => i % 7 == 5
            ? double.NaN
            : scale * (i + (0.1 * id.Replicate) + (0.01 * id.Future) + (100.0 * id.Policy)))],
        StateHash = 0xFEDC_BA98_0000_0000 + (ulong)id.Replicate,
    };

    public static IEnumerable<RunId> Ids(int policies, int futures, int replicates) =>
        from policy in Enumerable.Range(0, policies)
        from future in Enumerable.Range(0, futures)
        from replicate in Enumerable.Range(0, replicates)
        select new RunId(policy, future, replicate);

    private static NationTable World() => new()
    {
        Iso3 = ["AAA", "BBB"],
        Names = ["Aland", "Bland"],
        Population = [1e6, 2e6],
        GdpMusd = [1e4, 2e4],
        GdpPerHeadPpp = [1e4, 1e4],
        Employment = [4e5, 8e5],
        PopulationGrowth = [0.01, 0.01],
        GdpGrowth = [0.02, 0.02],
        AiUserShare = [0.1, double.NaN],
        AiPatents = [1, 2],
        RegulatoryQuality = [0, 0.5],
        InternationalShare = [0.2, 0.2],
        Papers = [[1], [2]],
        FirstPaperYear = 2022,
        Coauthored = [[0, 1], [1, 0]],
        DataHash = "da7a",
    };
}
