using EcosystemSim.Model.Invariants;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N52: what must stay zero, and what a run had to leave out. The hash of the state is no number and is stored with the run.
/// </summary>
public sealed class Audit : Indicator
{
    public override string Number => "N52";

    public override string Name => "Audit";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("people-residual", "persons", IndicatorKind.Stock, Better.Lower,
            "persons in the model beyond those at the start and the intake, absolute", "3.3"),
        new("money-residual", "-", IndicatorKind.Share, Better.Lower,
            "sum of all ledger balances relative to turnover since the start, absolute", "3.4"),
        new("clipped-decisions", "count/yr", IndicatorKind.Flow, Better.Unstated,
            "decisions of institutions cut to a lever's range", "section 7"),
        new("skipped-entries", "count/yr", IndicatorKind.Flow, Better.Lower,
            "firms, projects and awards left out because a table was full", "B9,J1,F6"),
        new("orders-waiting", "AE/yr", IndicatorKind.Flow, Better.Lower,
            "compute wanted beyond the import limit, summed over months; an order that waits counts in each", "Q1"),
        new("unpaid-wages", "LCU", IndicatorKind.Stock, Better.Lower,
            "wages that employers at their overdraft limit could not pay, nominal, since the start", "F10"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = Math.Abs(PeopleConserved.Residual(world));
        values[1] = OfYear(in end, Ratio(Math.Abs(MoneyConserved.Balances(world)), world.Ledger.Turnover));
        values[2] = OfYear(in end, world[Flow.ClippedDecisions]);
        values[3] = OfYear(in end, world[Flow.SkippedEntries]);
        values[4] = OfYear(in end, world[Flow.OrdersWaiting]);
        values[5] = world.Ledger.UnpaidWages;
    }
}
