using EcosystemSim.Analysis;
using EcosystemSim.Plots;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Running;

/// <summary>Draws every figure of the catalogue that the results can fill.</summary>
internal static class FigureFiles
{
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
}
