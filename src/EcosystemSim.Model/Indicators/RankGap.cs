using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>N53: application rank less research rank: positive where a nation publishes better than it applies.</summary>
public sealed class RankGap : Indicator
{
    public override string Number => "N53";

    public override string Name => "Research-application gap";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("rank-gap", "places", IndicatorKind.Rank, Better.Lower,
            "application rank less research rank", "I1,I5"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = Ranking.Application(world, end.Years) - Ranking.Research(world);
    }
}
