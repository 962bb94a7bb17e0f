using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N03: rank by papers of the year, in three counts. Fractional counting takes the share of international papers from the data
/// for the other nations and from the year for the focal one. Other nations publish papers of mean quality 1 in reduced form, the
/// quality at which the focal nation starts, so that weighing by quality moves the focal nation only.
/// </summary>
public sealed class ResearchRank : Indicator
{
    public override string Number => "N03";

    public override string Name => "Research rank";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("research-rank", "rank", IndicatorKind.Rank, Better.Lower, "world rank by AI papers of the year, whole counts", "I1"),
        new("research-rank-fractional", "rank", IndicatorKind.Rank, Better.Lower,
            "the same rank when an international paper counts half", "I1"),
        new("research-rank-quality", "rank", IndicatorKind.Rank, Better.Lower,
            "the same rank by papers weighed by citations", "I1,K6"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        NationPanel panel = world.Panel;
        int focal = world.Start.Focal;
        values[0] = Ranking.Research(world);

        Span<double> counts = world.Scratch.NationsB.AsSpan(0, panel.Count);
        for (int j = 0; j < counts.Length; j++)
        {
            double known = world.Plan.World.InternationalShare[j];
            double share = j == focal ? FocalShare(world, in end) : double.IsNaN(known) ? 0 : known;
            counts[j] = panel.PapersOfYear[j] * (1 - (InternationalPaperDiscount * share));
        }

        values[1] = Ranking.Of(counts, focal);
        panel.PapersOfYear.AsSpan(0, panel.Count).CopyTo(counts);
        if (!end.IsStart)
            counts[focal] = world[Flow.Quality];
        values[2] = Ranking.Of(counts, focal);
    }

    private static double FocalShare(WorldState world, in YearEnd end)
    {
        if (end.IsStart)
            return world.Settings[InternationalShare];
        return world[Flow.Papers] > 0 ? world[Flow.InternationalPapers] / world[Flow.Papers] : 0;
    }
}
