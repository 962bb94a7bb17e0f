namespace EcosystemSim.Model.Indicators;

/// <summary>N29: what goes into and comes out of the pipeline.</summary>
public sealed class InnovationOutput : Indicator
{
    public override string Number => "N29";

    public override string Name => "Ideas, launches, commercial successes";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("ideas", "count/yr", IndicatorKind.Flow, Better.Higher,
            "new project ideas", "J1"),
        new("launches", "count/yr", IndicatorKind.Flow, Better.Higher,
            "products launched", "J7"),
        new("commercial-successes", "count/yr", IndicatorKind.Flow, Better.Higher,
            "launches that succeeded on the market", "J7"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.Ideas]);
        values[1] = OfYear(in end, world[Flow.Launches]);
        values[2] = OfYear(in end, world[Flow.Successes]);
    }
}
