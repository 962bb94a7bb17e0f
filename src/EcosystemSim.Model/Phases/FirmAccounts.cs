namespace EcosystemSim.Model.Phases;

/// <summary>B7: wages, taxes and dividends of firms. Sales, exports, grants, project and compute costs were booked when they arose.</summary>
public static class FirmAccounts
{
    public static void Settle(WorldState world)
    {
        FirmTable firms = world.Firms;
        Ledger ledger = world.Ledger;
        double monthly = Money.PerUsd(world) * Time.Step;
        double engineer = world.Labour.FirmWage[Level.Engineer] * monthly;
        double researcher = world.Labour.FirmWage[Level.Researcher] * monthly;
        double senior = world.Labour.FirmWage[Level.Senior] * monthly;
        double wages = 0;
        for (int i = 0; i < firms.Count; i++)
        {
            double payroll = (engineer * firms.Staff[Level.Engineer][i]) + (researcher * firms.Staff[Level.Researcher][i])
                + (senior * firms.Staff[Level.Senior][i]);
            double costs = payroll + firms.ProjectCost[i] + firms.ComputeCost[i];
            double profit = (Time.Step * (firms.Sales[i] + firms.Exports[i])) - costs;
            ledger.Move(ref firms.Cash[i], ref ledger.Households, payroll);
            if (profit > 0)
                ledger.PayToTreasury(ref firms.Cash[i], ProfitTaxShare * profit);
            double spare = firms.Cash[i] - (DividendCostMonths * costs);
            if (spare > 0)
                ledger.Move(ref firms.Cash[i], ref ledger.Households, DividendShareOfExcessPerMonth * spare);
            bool insolvent = firms.Cash[i] < -ForcedExitDebtMonths * costs;
            firms.MonthsInsolvent[i] = insolvent ? firms.MonthsInsolvent[i] + 1 : 0;
            wages += payroll;
        }

        world[Flow.WageBill] += wages / Money.PerMusd(world);
    }
}
