namespace EcosystemSim.Model.Indicators;

/// <summary>N39: what inflation took from programme money between appropriation and payment.</summary>
public sealed class ErosionLoss : Indicator
{
    public override string Number => "N39";

    public override string Name => "Erosion loss";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("erosion-loss", "MUSD0/yr", IndicatorKind.Flow, Better.Lower,
            "real value at appropriation less real value when paid, of the money paid in the year", "F1,F7"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.Erosion]);
    }
}
