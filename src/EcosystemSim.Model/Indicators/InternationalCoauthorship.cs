namespace EcosystemSim.Model.Indicators;

/// <summary>N05: share of papers with co-authors abroad.</summary>
public sealed class InternationalCoauthorship : Indicator
{
    public override string Number => "N05";

    public override string Name => "International co-authorship share";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("international-coauthorship", "-", IndicatorKind.Share, Better.Unstated,
            "share of the year's papers with co-authors abroad", "K5"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = end.IsStart
            ? world.Settings[InternationalShare]
            : Ratio(world[Flow.InternationalPapers], world[Flow.Papers]);
    }
}
