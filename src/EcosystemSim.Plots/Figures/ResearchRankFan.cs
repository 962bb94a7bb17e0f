using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>World rank in AI research over the years, a fan per policy.</summary>
public sealed class ResearchRankFan : FigureKind
{
    private const string Indicator = "research-rank";

    public override string Key => "research-rank";

    public override int Order => 10;

    public override string Question => "Where does the world rank in AI research go under each policy?";

    public override Figure? Draw(Summary summary, FigureWords words)
    {
        if (!summary.Has(Indicator))
            return null;
        FanChartData data = FanCharts.Of(
            summary, Indicator, words, "World rank in AI research", "by AI papers of the year, 1 is best");
        return new FanChart(data);
    }
}
