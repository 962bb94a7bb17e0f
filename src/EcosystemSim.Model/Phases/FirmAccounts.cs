namespace EcosystemSim.Model.Phases;

/// <summary>
/// B7: wages, taxes and dividends of firms. Sales, exports, grants, project and compute costs were booked when they arose.
/// </summary>
public static class FirmAccounts
{
    public static void Settle(WorldState world)
    {
        FirmTable firms = world.Firms;
        double monthly = Money.PerUsd(world) * Time.Step;
        double engineer = world.Labour.FirmWage[Level.Engineer] * monthly;
        double researcher = world.Labour.FirmWage[Level.Researcher] * monthly;
        double senior = world.Labour.FirmWage[Level.Senior] * monthly;
        int count = firms.Count;
        ReadOnlySpan<double> engineers = firms.Staff[Level.Engineer].AsSpan(0, count);
        ReadOnlySpan<double> researchers = firms.Staff[Level.Researcher].AsSpan(0, count);
        ReadOnlySpan<double> seniors = firms.Staff[Level.Senior].AsSpan(0, count);
        ReadOnlySpan<double> sales = firms.Sales.AsSpan(0, count), exports = firms.Exports.AsSpan(0, count);
        ReadOnlySpan<double> projects = firms.ProjectCost.AsSpan(0, count), compute = firms.ComputeCost.AsSpan(0, count);
        Span<double> cash = firms.Cash.AsSpan(0, count), insolvent = firms.MonthsInsolvent.AsSpan(0, count);
        double wages = 0, taxes = 0, dividends = 0;
        for (int i = 0; i < cash.Length; i++)
        {
            double payroll = (engineer * engineers[i]) + (researcher * researchers[i]) + (senior * seniors[i]);
            double costs = payroll + projects[i] + compute[i];
            double profit = (Time.Step * (sales[i] + exports[i])) - costs;
            double tax = ProfitTaxShare * Math.Max(0, profit);
            double left = cash[i] - payroll - tax;
            double dividend = DividendShareOfExcessPerMonth * Math.Max(0, left - (DividendCostMonths * costs));
            cash[i] = left - dividend;
            insolvent[i] = cash[i] < -ForcedExitDebtMonths * costs ? insolvent[i] + 1 : 0;
            wages += payroll;
            taxes += tax;
            dividends += dividend;
        }

        // The firms' side was booked one by one above; here the receivers' side, for the same totals.
        double booked = 0;
        world.Ledger.Move(ref booked, ref world.Ledger.Households, wages + dividends);
        world.Ledger.PayToTreasury(ref booked, taxes);
    }
}
