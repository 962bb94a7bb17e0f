using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>AI papers a year, a fan per policy.</summary>
public sealed class PapersFan : FigureKind
{
    private const string Indicator = "ai-papers";

    public override string Key => "papers";

    public override int Order => 50;

    public override string Question => "How many AI papers does the nation publish under each policy?";

    public override Figure? Draw(Summary summary, FigureWords words) =>
        summary.Has(Indicator) ? new FanChart(FanCharts.Of(summary, Indicator, words, "AI papers of the nation")) : null;
}
