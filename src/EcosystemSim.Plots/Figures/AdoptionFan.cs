using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>Share of employment that uses AI, a fan per policy.</summary>
public sealed class AdoptionFan : FigureKind
{
    private const string Indicator = "adoption";

    public override string Key => "adoption";

    public override int Order => 55;

    public override string Question => "How much of the nation's work uses AI under each policy?";

    public override Figure? Draw(Summary summary, FigureWords words) => summary.Has(Indicator)
        ? new FanChart(FanCharts.Of(summary, Indicator, words, "Employment that uses AI", "% of employment, all sectors"))
        : null;
}
