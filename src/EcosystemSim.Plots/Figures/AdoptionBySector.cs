using System.Globalization;
using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>Share of each sector's employment that uses AI, a line per policy, beside that of all sectors.</summary>
public sealed class AdoptionBySector : FigureKind
{
    private const string AllSectors = "adoption";
    private const int SectorColumns = 12;

    public override string Key => "adoption-by-sector";

    public override int Order => 60;

    public override string Question => "Which sectors take AI into use, and how fast?";

    public override Figure? Draw(Summary summary, FigureWords words) =>
        LinePanels.Of(summary, Spec(words), words) is { } data ? new LinePanelsFigure(data) : null;

    private static LinePanelsSpec Spec(FigureWords words) => new(
        "Employment that uses AI, by sector",
        [.. Enumerable.Range(1, SectorColumns).Select(sector => Panel(sector, words))],
        [new PanelSpec(AllSectors, "All sectors")],
        BesideTitle: "All sectors",
        SharesAxis: true,
        Columns: 4,
        SharedUnit: "% of the sector's employment");

    private static PanelSpec Panel(int sector, FigureWords words)
    {
        string title = sector <= words.SectorTitles.Count
            ? words.SectorTitles[sector - 1]
            : string.Create(CultureInfo.InvariantCulture, $"sector {sector}");
        string number = sector.ToString("00", CultureInfo.InvariantCulture);
        return new PanelSpec($"{AllSectors}-sector-{number}", title[..1].ToUpperInvariant() + title[1..], Beside: AllSectors);
    }
}
