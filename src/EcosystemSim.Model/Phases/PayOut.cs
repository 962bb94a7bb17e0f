using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 2. Calls decide awards (F4-F6); awards, base budgets, vouchers and hub money are paid (F2, F3, F7, F9); running levers
/// cost money.
/// </summary>
public sealed class PayOut : IPhase
{
    public PhaseInfo Info { get; } = new(
        "pay-out", "Calls decide awards; base budgets, instalments, vouchers and hub money are paid.",
        "F2-F10", "monthly; calls in their months")
    {
        Reads =
        [
            "economy", "labour: university-wage, firm-wage, hub-staff",
            "universities: cash, payroll-purse, grant-purse, compute-purse, grant-compute-purse, overhead-purse",
            "universities: senior-shift, compute-effort, proposal-effort, base-income-of-year, grant-income-of-year",
            "units: id, staff, established-posts, awards-of-year, research-labour",
            "firms: staff, cash, sales-per-year, awards-of-year, applications-per-year, accepted-match",
            "firms: programme-income-of-year",
            "projects: id, owner-kind, owner-row, stage, merit, granted, grant-purse, stage-cost-paid",
            "awards: id, project, to-firm, payee-row, lag-stage, instalment, instalments-left, project-part, merit",
            "awards: posts, post-months-left", "funding: purse, committed, balance, paid-of-year", "funding-scalars",
            "funding-year: firm-grants-real, firm-sales-real", "ledger", "flows",
        ],
        Writes =
        [
            "universities: cash, payroll-purse, grant-purse, compute-purse, grant-compute-purse, overhead-purse",
            "universities: base-income-of-year, grant-income-of-year",
            "units: grant-posts, awards-of-year, grant-merit",
            "firms: cash, grant-posts, last-grant-month, awards-of-year, programme-income-of-year",
            "projects: granted, grant-purse", "awards", "funding: purse, committed, balance, paid-of-year", "funding-scalars",
            "funding-year", "ledger", "flows",
        ],
        Rows = "awards",
    };

    public void Run(WorldState world, in Tick tick)
    {
        if ((world.Freeze & Freeze.Calls) == 0 && IsCallMonth(world, tick.MonthOfYear))
            Calls.Hold(world, in tick);
        UniversityBudgets.Pay(world, tick.Year);
        Disbursement.Pay(world, in tick);
        ReleasePlanMoney(world, in tick);
        LeverCosts.Pay(world, tick.Month);
    }

    /// <summary>F4: calls in months 2 + floor(12 k / calls per year) of the fiscal year.</summary>
    public static bool IsCallMonth(WorldState world, int monthOfYear)
    {
        int calls = (int)world.Controls.Get<CallsPerYear>();
        for (int k = 0; k < calls; k++)
        {
            if (CallMonth(k, calls) == monthOfYear)
                return true;
        }

        return false;
    }

    public static int CallMonth(int call, int callsPerYear) => FirstCallMonth + (Time.MonthsPerYear * call / callsPerYear);

    /// <summary>F2: vouchers and project money are released evenly over what is left of the fiscal year.</summary>
    private static void ReleasePlanMoney(WorldState world, in Tick tick)
    {
        int monthsLeft = Time.MonthsPerYear - tick.MonthOfYear;
        double vouchers = Math.Max(0, world.Funding.Purse[2][Plan.Firms]) / monthsLeft;
        Bodies.Pay(world, Plan.Firms, 2, ref world.Ledger.Adopters, vouchers);
        world.Funding.VouchersReal[tick.MonthOfYear] = vouchers / Money.PerMusd(world);

        double projects = Math.Max(0, world.Funding.Purse[2][Plan.Hub]) / monthsLeft;
        Bodies.Pay(world, Plan.Hub, 2, ref world.Ledger.Hub, projects);
        world.Ledger.HubProjectPurse += projects;
        if (world.Funding.HubSpreadMonthsLeft > 1)
            world.Funding.HubSpreadMonthsLeft--;
    }
}
