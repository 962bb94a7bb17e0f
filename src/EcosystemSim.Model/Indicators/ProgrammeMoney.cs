namespace EcosystemSim.Model.Indicators;

/// <summary>N38: appropriated, committed and paid, nominal and real at the price level of each month.</summary>
public sealed class ProgrammeMoney : Indicator
{
    public override string Number => "N38";

    public override string Name => "Programme money";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("programme-appropriated", "LCU/yr", IndicatorKind.Flow, Better.Unstated,
            "programme money appropriated, nominal", "F1"),
        new("programme-committed", "LCU/yr", IndicatorKind.Flow, Better.Unstated,
            "programme money awarded, nominal", "F6"),
        new("programme-paid", "LCU/yr", IndicatorKind.Flow, Better.Unstated,
            "programme money paid out, nominal", "F7,F9"),
        new("programme-appropriated-real", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "programme money appropriated, real", "F1"),
        new("programme-committed-real", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "programme money awarded, real", "F6"),
        new("programme-paid-real", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "programme money paid out, real", "F7,F9"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.Appropriated]);
        values[1] = OfYear(in end, world[Flow.Committed]);
        values[2] = OfYear(in end, world[Flow.Paid]);
        values[3] = OfYear(in end, world[Flow.AppropriatedReal]);
        values[4] = OfYear(in end, world[Flow.CommittedReal]);
        values[5] = OfYear(in end, world[Flow.PaidReal]);
    }
}
