using EcosystemSim.Analysis;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Plots;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Running;

/// <summary>
/// Draws the figures of an ensemble: a fan chart of the two ranks and of every indicator that the report leads with.
/// </summary>
internal static class FigureFiles
{
    private static readonly string[] Always = ["research-rank", "application-rank"];

    public static void Write(ScenarioPlan plan, Summary summary, string hash, string folder)
    {
        Directory.CreateDirectory(folder);
        var words = new FigureWords(
            plan.Title,
            [.. plan.Policies.Select(policy => policy.Title)],
            ShortYears(plan),
            plan.Futures,
            plan.Replicates,
            $"Computed by ecosim {ToolVersion.Short} (scenario {plan.Name}, {hash[..8]}; seed {plan.Seed}).");
        foreach (string indicator in Always.Union(plan.ReportIndicators).Where(summary.Has))
        {
            var chart = new FanChart(FanCharts.Of(summary, indicator, words));
            AtomicFile.WriteBytes(Path.Combine(folder, $"fan-{indicator}.png"), chart.ToPng());
            AtomicFile.WriteText(Path.Combine(folder, $"fan-{indicator}.svg"), chart.ToSvg($"fan-{indicator}-"));
        }
    }

    /// <summary>
    /// Labels of the start and of every model year, without the Gregorian years in brackets, for which an axis has no room.
    /// </summary>
    public static string[] ShortYears(ScenarioPlan plan) =>
        [.. Enumerable.Range(-1, plan.Years + 1).Select(year => YearLabels.For(plan.Start, plan.Calendar, year).Split(' ')[0])];
}
