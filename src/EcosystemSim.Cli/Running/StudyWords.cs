using EcosystemSim.Analysis;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Running;

/// <summary>The words of a study for tables, figures and the report.</summary>
internal static class StudyWords
{
    public static FigureWords Of(Study study) => new(
        study.Title,
        [.. study.Policies.Select(policy => policy.Title)],
        ShortYears(study),
        Common(study, plan => plan.Futures),
        Common(study, plan => plan.Replicates),
        $"Computed by ecosim {ToolVersion.Short} ({study.Name}, {study.Hash[..8]}; seed {study.Scenarios[0].Seed}).")
    {
        SectorTitles = [.. study.Scenarios[0].Nation.Sectors.Select(sector => sector.Name)],
    };

    private static int Common(Study study, Func<ScenarioPlan, int> size) =>
        study.Scenarios.Select(size).Distinct().ToArray() is [var only] ? only : 0;

    /// <summary>
    /// Labels of the start and of every model year, without the Gregorian years in brackets, for which an axis has no room.
    /// Scenarios that differ in their calendar meet in the Gregorian one.
    /// </summary>
    public static string[] ShortYears(Study study)
    {
        ScenarioPlan first = study.Scenarios[0];
        string calendar = study.Scenarios.All(plan => plan.Calendar == first.Calendar) ? first.Calendar : YearLabels.Gregorian;
        return
        [
            .. Enumerable.Range(-1, study.Years + 1)
                .Select(year => YearLabels.For(first.Start, calendar, year).Split(' ')[0]),
        ];
    }
}
