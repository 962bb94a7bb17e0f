using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using static EcosystemSim.Model.Parameters.NationSettings;

namespace EcosystemSim.Model.Tests;

/// <summary>
/// A made-up scenario of three nations and two sectors, small enough to follow by hand: Alfa is the focal nation, Bravo richer,
/// Charlie poorer. No number is a claim about a real country.
/// </summary>
internal static class TinyPlan
{
    private const int FirstPaperYear = 2012, PaperYears = 11;

    public static ScenarioPlan Create() => new()
    {
        Name = "tiny",
        Title = "Three made-up nations",
        World = Nations(),
        Nation = new NationProfile("AAA", Settings(), [
            new SectorRow("making", 0.4, 0.6, 0.15, 0.8),
            new SectorRow("serving", 0.6, 0.4, 0.25, 1.3),
        ]),
        Start = new DateOnly(2025, 1, 1),
        Calendar = "gregorian",
        Years = 2,
        Environment = [],
        Parameters = ParameterSet.Defaults,
        Uncertainties = [],
        Policies = [NullPolicy],
        Futures = 1,
        Replicates = 1,
        Seed = 1,
        CompareTo = Policy.NullName,
        ReportIndicators = ["research-rank"],
    };

    public static Policy NullPolicy { get; } = new(Policy.NullName, "No policy", [], [], new Dictionary<string, string>());

    public static NationTable Nations() => new()
    {
        Iso3 = ["AAA", "BBB", "CCC"],
        Names = ["Alfa", "Bravo", "Charlie"],
        Population = [20e6, 50e6, 8e6],
        GdpMusd = [200_000, 2_000_000, 20_000],
        GdpPerHeadPpp = [15_000, 50_000, 5_000],
        Employment = [8e6, 24e6, 3e6],
        PopulationGrowth = [0.01, 0.002, 0.02],
        GdpGrowth = [0.03, 0.02, 0.04],
        AiUserShare = [0.1, 0.3, double.NaN],
        AiPatents = [20, 2_000, double.NaN],
        RegulatoryQuality = [-0.5, 1.2, -0.8],
        InternationalShare = [0.3, 0.2, 0.4],
        Papers = [Growing(400), Growing(4_000), Growing(30)],
        FirstPaperYear = FirstPaperYear,
        Coauthored = [[0, 500, 5], [500, 0, 20], [5, 20, 0]],
        DataHash = new string('0', 64),
    };

    private static double[] Growing(double last) =>
        [.. Enumerable.Range(0, PaperYears).Select(year => Math.Round(last * Math.Pow(1.1, year + 1 - PaperYears)))];

    private static SettingSet Settings() => SettingSet.Defaults.With(
    [
        (Population, 20e6), (Gdp, 200_000), (ExchangeRate, 10), (Employment, 8e6), (InternationalShare, 0.3),
        (UniversityEngineers, 80), (UniversityResearchers, 120), (UniversitySeniors, 60),
        (FirmEngineers, 600), (FirmResearchers, 30), (FirmSeniors, 40),
        (PoolEngineers, 60), (PoolResearchers, 10), (PoolSeniors, 5),
        (DiasporaEngineers, 300), (DiasporaResearchers, 100), (DiasporaSeniors, 60),
        (Intake, 400), (IntakeGrowth, 0.02),
        (UniversityWageEngineer, 8_000), (UniversityWageResearcher, 12_000), (UniversityWageSenior, 20_000),
        (FirmWageEngineer, 10_000), (FirmWageResearcher, 16_000), (FirmWageSenior, 26_000),
        (ForeignWageEngineer, 60_000), (ForeignWageResearcher, 80_000), (ForeignWageSenior, 110_000),
        (AdoptionInitial, 0.08), (UniversityCount, 4), (FirmCount, 100),
    ]);
}
