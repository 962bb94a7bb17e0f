using EcosystemSim.Analysis;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Plots;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Running;

/// <summary>Draws every figure of the catalogue that the results can fill.</summary>
internal static class FigureFiles
{
    public static FigureWords Words(ScenarioPlan plan, string hash) => new(
        plan.Title,
        [.. plan.Policies.Select(policy => policy.Title)],
        ShortYears(plan),
        plan.Futures,
        plan.Replicates,
        $"Computed by ecosim {ToolVersion.Short} (scenario {plan.Name}, {hash[..8]}; seed {plan.Seed}).");

    public static void Write(Summary summary, FigureWords words, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (FigureKind kind in FigureCatalog.All)
        {
            if (kind.Draw(summary, words) is not { } figure)
                continue;
            AtomicFile.WriteBytes(Path.Combine(folder, $"{kind.Key}.png"), figure.ToPng());
            AtomicFile.WriteText(Path.Combine(folder, $"{kind.Key}.svg"), figure.ToSvg($"{kind.Key}-"));
        }
    }

    /// <summary>
    /// Labels of the start and of every model year, without the Gregorian years in brackets, for which an axis has no room.
    /// </summary>
    public static string[] ShortYears(ScenarioPlan plan) =>
        [.. Enumerable.Range(-1, plan.Years + 1).Select(year => YearLabels.For(plan.Start, plan.Calendar, year).Split(' ')[0])];
}
