namespace EcosystemSim.Model.Indicators;

/// <summary>N21: how many firms sell AI.</summary>
public sealed class AiFirms : Indicator
{
    public override string Number => "N21";

    public override string Name => "AI firms, entries, exits";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("firms", "count", IndicatorKind.Stock, Better.Higher,
            "firms that sell AI", "B8,B9"),
        new("firm-entries", "count/yr", IndicatorKind.Flow, Better.Unstated,
            "firms founded in the year", "B9"),
        new("firm-exits", "count/yr", IndicatorKind.Flow, Better.Unstated,
            "firms closed in the year", "B8"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Firms.Count;
        values[1] = OfYear(in end, world[Flow.FirmEntries]);
        values[2] = OfYear(in end, world[Flow.FirmExits]);
    }
}
