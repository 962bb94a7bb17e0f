using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>World rank in AI application over the years, a fan per policy.</summary>
public sealed class ApplicationRankFan : FigureKind
{
    private const string Indicator = "application-rank";

    public override string Key => "application-rank";

    public override int Order => 20;

    public override string Question => "Where does the world rank in AI application go under each policy?";

    public override Figure? Draw(Summary summary, FigureWords words)
    {
        if (!summary.Has(Indicator))
            return null;
        FanChartData data = FanCharts.Of(
            summary, Indicator, words, "World rank in AI application", "by a composite index, 1 is best");
        return new FanChart(data);
    }
}
