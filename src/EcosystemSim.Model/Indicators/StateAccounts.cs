namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N47: sums of monthly flows, each deflated by the price level of its month, so that inflation does not wipe out early ones.
/// </summary>
public sealed class StateAccounts : Indicator
{
    public override string Number => "N47";

    public override string Name => "State outlays and receipts";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("state-outlays", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "outlays of the state on AI, base budgets included, real", "F1,F3,G6"),
        new("state-receipts", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "receipts of the state from AI, real", "G5,G6"),
        new("state-net-cost", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "outlays less receipts, real", "G6"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.StateOutlays]);
        values[1] = OfYear(in end, world[Flow.StateReceipts]);
        values[2] = values[0] - values[1];
    }
}
