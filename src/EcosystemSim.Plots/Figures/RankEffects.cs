using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>What each policy changes in both ranks after some years, with intervals.</summary>
public sealed class RankEffects : FigureKind
{
    public override string Key => "rank-effects";

    public override int Order => 40;

    public override string Question => "How many places does each policy gain, when, and how sure is that?";

    public override Figure? Draw(Summary summary, FigureWords words) =>
        EffectLadders.Of(summary, Ranks, words) is { } data ? new EffectLadderFigure(data) : null;

    private static IReadOnlyList<(string Key, string Title)> Ranks { get; } =
        [("research-rank", "World rank in AI research"), ("application-rank", "World rank in AI application")];
}
