namespace EcosystemSim.Model.Phases;

/// <summary>
/// F3: base budgets. The state pays established posts at going pay, and compute and overhead in proportion to the first
/// payroll.
/// </summary>
public static class UniversityBudgets
{
    public static void Pay(WorldState world, int year)
    {
        Universities universities = world.Universities;
        double growth = StaffTargets.PostGrowth(year);
        double perUsd = Money.PerUsd(world) * Time.Step;
        double compute = world.Settings[BaseComputeShare] / world.Settings[BasePayrollShare];
        double overhead = world.Settings[BaseOverheadShare] / world.Settings[BasePayrollShare];
        for (int u = 0; u < universities.Count; u++)
        {
            SpendOverhead(world, u);
            double payroll = 0;
            for (int unit = u * ResearchUnits.Fields; unit < (u + 1) * ResearchUnits.Fields; unit++)
            {
                for (int level = 0; level < Level.Count; level++)
                    payroll += StaffTargets.EstablishedPosts(world, unit, level, growth) * world.Labour.UniversityWage[level];
            }

            double basis = world.Start.PayrollUsd[u] * growth * perUsd;
            universities.PayrollPurse[u] += payroll * perUsd;
            // Overhead gets what compute leaves of the two, and compute no more than the two together.
            double computed = Math.Min(compute * universities.ComputeEffort[u], compute + overhead);
            universities.ComputePurse[u] += computed * basis;
            universities.OverheadPurse[u] += (overhead + (compute - computed)) * basis;
            universities.BaseIncomeOfYear[u] += ((payroll * perUsd) + ((compute + overhead) * basis)) / Money.PerMusd(world);
            world.Ledger.PayFromTreasury(ref universities.Cash[u], (payroll * perUsd) + ((compute + overhead) * basis));
        }
    }

    /// <summary>F10: what projects left of last month's overhead is spent.</summary>
    private static void SpendOverhead(WorldState world, int u)
    {
        world.Ledger.Move(ref world.Universities.Cash[u], ref world.Ledger.Households, world.Universities.OverheadPurse[u]);
        world.Universities.OverheadPurse[u] = 0;
    }

    /// <summary>
    /// F3, at the end of a fiscal year: payroll that open posts left unspent goes back to the state, grant money for posts that
    /// could not be filled to the research council. One month of base stays as a float.
    /// </summary>
    public static void ReturnUnspent(WorldState world)
    {
        Universities universities = world.Universities;
        double reserve = StartUniversityCashMonths * Time.Step * Money.PerUsd(world) / world.Settings[BasePayrollShare];
        for (int u = 0; u < universities.Count; u++)
        {
            double unspent = universities.PayrollPurse[u] - (reserve * world.Start.PayrollUsd[u]);
            if (unspent > 0)
            {
                universities.PayrollPurse[u] -= unspent;
                world.Ledger.PayToTreasury(ref universities.Cash[u], unspent);
            }

            Bodies.Return(world, Plan.Academic, ref universities.Cash[u], universities.GrantPurse[u]);
            universities.GrantPurse[u] = 0;
        }
    }
}
