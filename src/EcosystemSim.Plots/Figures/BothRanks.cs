using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>Research rank against application rank, a path per policy through the years.</summary>
public sealed class BothRanks : FigureKind
{
    public override string Key => "both-ranks";

    public override int Order => 30;

    public override string Question => "Does a policy move both ranks, or one at the cost of the other?";

    public override Figure? Draw(Summary summary, FigureWords words) =>
        RankPaths.Of(summary, "application-rank", "research-rank", words) is { } data ? new RankPathFigure(data) : null;
}
