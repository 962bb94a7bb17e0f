using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>N51: ranks against the targets of the steering committee; negative when better than planned.</summary>
public sealed class DistanceToPlan : Indicator
{
    public override string Number => "N51";

    public override string Name => "Distance to plan";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("research-rank-to-target", "places", IndicatorKind.Rank, Better.Lower,
            "research rank less its target", "I1,7.4"),
        new("application-rank-to-target", "places", IndicatorKind.Rank, Better.Lower,
            "application rank less its target", "I5,7.4"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = Ranking.Research(world) - world.Settings[CommitteeTargetResearch];
        values[1] = Ranking.Application(world, end.Years) - world.Settings[CommitteeTargetApplication];
    }
}
