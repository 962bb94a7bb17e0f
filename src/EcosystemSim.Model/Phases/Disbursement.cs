using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// F7: awards wait through two lag stages, then flow in equal nominal instalments; posts and purses of the payees follow.
/// </summary>
public static class Disbursement
{
    public static void Pay(WorldState world, in Tick tick)
    {
        AwardQueue awards = world.Awards;
        ClearGrantPosts(world);
        double lag =
            world.Parameters[PaymentLag] * (1 - (world.Parameters[CoordinationEffect] * world.Controls.Get<Coordination>()));
        double pace = Math.Min(1, PaymentLagStages * Time.Step / lag);
        double grantsReal = 0;
        GrantedProjects granted = GrantedProjects.Of(world);
        for (int a = awards.Count - 1; a >= 0; a--)
        {
            if (awards.LagStage[a] < PaymentLagStages)
            {
                if (tick.Chance.Bernoulli(StreamId.DisbursementLag, 0, awards.Id[a], pace))
                    awards.LagStage[a]++;
                continue;
            }

            if (awards.ToFirm[a] > 0)
                grantsReal += PayFirm(world, a, granted.RowOf(awards.Project[a]));
            else
                PayUnit(world, a);
            if (awards.InstalmentsLeft[a] == 0 && awards.PostMonthsLeft[a] <= 0)
                awards.Table.RemoveBySwap(a);
        }

        SetGrantMerit(world);
        world.Funding.GrantsReal[tick.MonthOfYear] = grantsReal;
        double sales = ColumnSum.Of(world.Team, world.Firms.Sales, world.Firms.Count, world.Scratch.Chunks);
        world.Funding.SalesReal[tick.MonthOfYear] = Time.Step * sales / Money.PerMusd(world);
        world.Funding.GrantShare = GrantShare(world);
    }

    /// <summary>F8: public grants over firm research, trailing twelve months.</summary>
    private static double GrantShare(WorldState world)
    {
        double grants = 0, sales = 0;
        for (int m = 0; m < Funding.RingMonths; m++)
        {
            grants += world.Funding.GrantsReal[m];
            sales += world.Funding.SalesReal[m];
        }

        return sales > 0 ? grants / (FirmResearchShareOfSales * sales) : 0;
    }

    /// <summary>F8: extra research money of firms per unit of grant; negative where grants crowd out.</summary>
    public static double Leverage(double share, double peak)
    {
        if (share < LeveragePeakShare)
            return peak * (LeverageStartShare + (LeverageRise * share));
        double distance = (share - LeveragePeakShare) / LeverageHalfWidth;
        double value = peak * (1 - (distance * distance));
        return Math.Max(Math.Min(LeverageMin, peak), Math.Min(value, peak));
    }

    private static void ClearGrantPosts(WorldState world)
    {
        for (int level = 0; level < Level.Count; level++)
            Array.Clear(world.Units.GrantPosts[level]);
        Array.Clear(world.Units.GrantMerit);
        Array.Clear(world.Scratch.B, 0, world.Units.Count);
        Array.Clear(world.Firms.GrantPosts, 0, world.Firms.Count);
    }

    /// <summary>
    /// The additional part of an academic instalment buys posts and compute; the rest replaces money the unit had anyway.
    /// </summary>
    private static void PayUnit(WorldState world, int a)
    {
        AwardQueue awards = world.Awards;
        if (awards.InstalmentsLeft[a] == 0)
            return;
        int unit = (int)awards.PayeeRow[a], university = unit / ResearchUnits.Fields;
        double amount = awards.Instalment[a];
        double additional = world.Parameters[GrantAdditionality];
        Universities universities = world.Universities;
        Bodies.PayCommitted(world, Plan.Academic, ref universities.Cash[university], amount, additional);
        awards.InstalmentsLeft[a]--;

        double posts = amount * additional * GrantPostShare;
        universities.GrantPurse[university] += posts;
        universities.GrantComputePurse[university] += amount * additional * GrantComputeShare;
        universities.OverheadPurse[university] += amount * (1 - additional);
        double engineer = world.Labour.UniversityWage[Level.Engineer], researcher = world.Labour.UniversityWage[Level.Researcher];
        double wage = (GrantPostEngineerShare * engineer) + ((1 - GrantPostEngineerShare) * researcher);
        double number = posts / (wage * Money.PerUsd(world) * Time.Step);
        world.Units.GrantPosts[Level.Engineer][unit] += number * GrantPostEngineerShare;
        world.Units.GrantPosts[Level.Researcher][unit] += number * (1 - GrantPostEngineerShare);
        // Until SetGrantMerit these hold the sum of merit and the number of active awards.
        world.Units.GrantMerit[unit] += awards.Merit[a];
        world.Scratch.B[unit]++;
    }

    /// <summary>K2: mean merit of active awards times the grant-funded share of research labour.</summary>
    private static void SetGrantMerit(WorldState world)
    {
        ResearchUnits units = world.Units;
        for (int unit = 0; unit < units.Count; unit++)
        {
            double awards = world.Scratch.B[unit];
            if (awards == 0)
                continue;
            double funded = (world.Parameters[EngineerResearchWeight] * units.GrantPosts[Level.Engineer][unit])
                + units.GrantPosts[Level.Researcher][unit];
            double share = units.Labour[unit] > 0 ? Math.Min(1, funded / units.Labour[unit]) : 0;
            units.GrantMerit[unit] = share * units.GrantMerit[unit] / awards;
        }
    }

    /// <summary>
    /// A firm grant pays stage costs, if its project (a row, or -1) is still there, and posts (B11). Returns the real
    /// amount paid, MUSD0.
    /// </summary>
    private static double PayFirm(WorldState world, int a, int project)
    {
        AwardQueue awards = world.Awards;
        FirmTable firms = world.Firms;
        int firm = (int)awards.PayeeRow[a];
        double amount = 0;
        if (awards.InstalmentsLeft[a] > 0)
        {
            amount = awards.Instalment[a];
            Bodies.PayCommitted(world, Plan.Firms, ref firms.Cash[firm], amount, 1);
            awards.InstalmentsLeft[a]--;
            if (project >= 0)
                world.Projects.GrantPurse[project] += amount * awards.ProjectPart[a];
        }

        if (awards.PostMonthsLeft[a] > 0)
        {
            firms.GrantPosts[firm] += awards.Posts[a];
            awards.PostMonthsLeft[a]--;
        }

        double real = amount / Money.PerMusd(world);
        world[Flow.FirmGrants] += real;
        return real;
    }
}
