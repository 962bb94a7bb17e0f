namespace EcosystemSim.Model.Phases;

/// <summary>Monthly pay of universities and hub (T13, F3, F10). Firms pay in the phase of firm dynamics (B7).</summary>
public static class Payrolls
{
    /// <summary>
    /// Established posts are paid from payroll money, posts beyond them from grant money as far as it lasts. A university may
    /// overdraw by one month's payroll; what it cannot pay beyond that stays unpaid and is recorded.
    /// </summary>
    public static void PayUniversities(WorldState world, int year)
    {
        Universities universities = world.Universities;
        double growth = StaffTargets.PostGrowth(year);
        double perUsd = Money.PerUsd(world) * Time.Step;
        ReadOnlySpan<double> engineers = BeyondPosts(world, Level.Engineer, growth, world.Scratch.A);
        ReadOnlySpan<double> researchers = BeyondPosts(world, Level.Researcher, growth, world.Scratch.B);
        ReadOnlySpan<double> seniors = BeyondPosts(world, Level.Senior, growth, world.Scratch.C);
        double[] wages = world.Labour.UniversityWage;
        double engineer = wages[Level.Engineer] * perUsd, researcher = wages[Level.Researcher] * perUsd;
        double senior = wages[Level.Senior] * perUsd;
        double[][] staff = world.Units.Staff;
        for (int u = 0; u < universities.Count; u++)
        {
            double total = 0, beyond = 0;
            for (int unit = u * ResearchUnits.Fields; unit < (u + 1) * ResearchUnits.Fields; unit++)
            {
                // One after the other: the order of a sum is part of its value.
                total = total + (staff[Level.Engineer][unit] * engineer) + (staff[Level.Researcher][unit] * researcher)
                    + (staff[Level.Senior][unit] * senior);
                beyond = beyond + (engineers[unit] * engineer) + (researchers[unit] * researcher) + (seniors[unit] * senior);
            }

            double fromGrants = Math.Min(beyond, universities.GrantPurse[u]);
            double fromPayroll = Math.Min(
                total - fromGrants, Math.Max(0, universities.PayrollPurse[u] + (OverdraftPayrollMonths * total)));
            world.Ledger.UnpaidWages += total - fromGrants - fromPayroll;
            universities.GrantPurse[u] -= fromGrants;
            universities.PayrollPurse[u] -= fromPayroll;
            world.Ledger.Move(ref universities.Cash[u], ref world.Ledger.Households, fromGrants + fromPayroll);
        }
    }

    /// <summary>Staff of every unit beyond its established posts.</summary>
    private static ReadOnlySpan<double> BeyondPosts(WorldState world, int level, double growth, Span<double> beyond)
    {
        beyond = beyond[..world.Units.Count];
        StaffTargets.EstablishedPosts(world, level, growth, beyond);
        ReadOnlySpan<double> staff = world.Units.Staff[level];
        for (int unit = 0; unit < beyond.Length; unit++)
            beyond[unit] = Math.Max(0, staff[unit] - beyond[unit]);
        return beyond;
    }

    /// <summary>
    /// Hub staff is paid from the staff money of the hub plan, then from the hub's own balance down to one month's payroll.
    /// </summary>
    public static void PayHub(WorldState world)
    {
        double total = 0;
        for (int level = 0; level < Level.Count; level++)
            total += world.Labour.HubStaff[level] * world.Labour.FirmWage[level] * Money.PerUsd(world) * Time.Step;
        if (total == 0)
            return;
        double fromPlan = Math.Min(total, Math.Max(0, world.Funding.Purse[0][Plan.Hub]));
        Bodies.Pay(world, Plan.Hub, 0, ref world.Ledger.Hub, fromPlan);
        double own = world.Ledger.Hub - fromPlan + (OverdraftPayrollMonths * total);
        double paid = fromPlan + Math.Clamp(own, 0, total - fromPlan);
        world.Ledger.UnpaidWages += total - paid;
        world.Ledger.Move(ref world.Ledger.Hub, ref world.Ledger.Households, paid);
        // Payroll comes before projects (F10): what it took from project money is gone.
        world.Ledger.HubProjectPurse = Math.Min(world.Ledger.HubProjectPurse, Math.Max(0, world.Ledger.Hub));
    }
}
