using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// B7: wages, taxes and dividends of firms. Sales, exports, grants, project and compute costs were booked when they arose.
/// </summary>
public static class FirmAccounts
{
    public static void Settle(WorldState world)
    {
        int count = world.Firms.Count;
        Span<double> payroll = world.Scratch.A.AsSpan(0, count), tax = world.Scratch.B.AsSpan(0, count);
        Span<double> dividend = world.Scratch.C.AsSpan(0, count);
        double monthly = Money.PerUsd(world) * Time.Step;
        Rows.ForEach(
            new Month(world.Firms)
            {
                EngineerWage = world.Labour.FirmWage[Level.Engineer] * monthly,
                ResearcherWage = world.Labour.FirmWage[Level.Researcher] * monthly,
                SeniorWage = world.Labour.FirmWage[Level.Senior] * monthly,
                Payroll = payroll,
                Tax = tax,
                Dividend = dividend,
            },
            count);
        double wages = OrderedSum.Of(payroll), taxes = OrderedSum.Of(tax), dividends = OrderedSum.Of(dividend);
        // The firms' side was booked one by one above; here the receivers' side, for the same totals.
        double booked = 0;
        world.Ledger.Move(ref booked, ref world.Ledger.Households, wages + dividends);
        world.Ledger.PayToTreasury(ref booked, taxes);
    }

    /// <summary>B7: what a firm pays in a month, and how long it has been insolvent (B8).</summary>
    private readonly ref struct Month(FirmTable firms) : IRowKernel
    {
        private readonly ReadOnlySpan<double> _engineers = firms.Staff[Level.Engineer];
        private readonly ReadOnlySpan<double> _researchers = firms.Staff[Level.Researcher];
        private readonly ReadOnlySpan<double> _seniors = firms.Staff[Level.Senior];
        private readonly ReadOnlySpan<double> _sales = firms.Sales, _exports = firms.Exports;
        private readonly ReadOnlySpan<double> _projects = firms.ProjectCost, _compute = firms.ComputeCost;
        private readonly Span<double> _cash = firms.Cash, _insolvent = firms.MonthsInsolvent;

        public required double EngineerWage { get; init; }

        public required double ResearcherWage { get; init; }

        public required double SeniorWage { get; init; }

        public required Span<double> Payroll { get; init; }

        public required Span<double> Tax { get; init; }

        public required Span<double> Dividend { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T zero = T.All(0);
            T payroll = (T.All(EngineerWage) * T.Load(_engineers, row)) + (T.All(ResearcherWage) * T.Load(_researchers, row))
                + (T.All(SeniorWage) * T.Load(_seniors, row));
            T costs = payroll + T.Load(_projects, row) + T.Load(_compute, row);
            T profit = (T.All(Time.Step) * (T.Load(_sales, row) + T.Load(_exports, row))) - costs;
            T tax = T.All(ProfitTaxShare) * LaneMath.AtLeast(profit, zero);
            T left = T.Load(_cash, row) - payroll - tax;
            T excess = LaneMath.AtLeast(left - (T.All(DividendCostMonths) * costs), zero);
            T dividend = T.All(DividendShareOfExcessPerMonth) * excess;
            T cash = left - dividend;
            T isInsolvent = T.Less(cash, T.All(-ForcedExitDebtMonths) * costs);
            T.Store(payroll, Payroll, row);
            T.Store(tax, Tax, row);
            T.Store(dividend, Dividend, row);
            T.Store(cash, _cash, row);
            T.Store(T.Select(isInsolvent, T.Load(_insolvent, row) + T.All(1), zero), _insolvent, row);
        }
    }
}
