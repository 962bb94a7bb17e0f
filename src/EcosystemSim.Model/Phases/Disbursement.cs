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
        double toFirms = 0, toUnits = 0;
        UnitPayments units = new(world);
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
                toFirms += PayFirm(world, a, in granted);
            else
                toUnits += units.Pay(a);
            if (awards.InstalmentsLeft[a] == 0 && awards.PostMonthsLeft[a] <= 0)
                awards.Table.RemoveBySwap(a);
        }

        Bodies.BookCommitted(world, Plan.Firms, toFirms, 1);
        Bodies.BookCommitted(world, Plan.Academic, toUnits, world.Parameters[GrantAdditionality]);
        SetGrantMerit(world);
        double grantsReal = toFirms / Money.PerMusd(world);
        world[Flow.FirmGrants] += grantsReal;
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
    /// A firm grant pays stage costs, if its project is still there, and posts (B11). Returns the amount paid.
    /// </summary>
    private static double PayFirm(WorldState world, int a, in GrantedProjects granted)
    {
        AwardQueue awards = world.Awards;
        FirmTable firms = world.Firms;
        int firm = (int)awards.PayeeRow[a];
        double amount = 0;
        if (awards.InstalmentsLeft[a] > 0)
        {
            amount = awards.Instalment[a];
            firms.Cash[firm] += amount;
            firms.ProgrammeIncomeOfYear[firm] += amount / Money.PerMusd(world);
            awards.InstalmentsLeft[a]--;
            int project = granted.RowOf(awards.Project[a]);
            if (project >= 0)
                world.Projects.GrantPurse[project] += amount * awards.ProjectPart[a];
        }

        if (awards.PostMonthsLeft[a] > 0)
        {
            firms.GrantPosts[firm] += awards.Posts[a];
            awards.PostMonthsLeft[a]--;
        }

        return amount;
    }

    /// <summary>
    /// Academic instalments: the additional part buys posts and compute; the rest replaces money the unit had anyway. Holds what
    /// all of a month share.
    /// </summary>
    private readonly ref struct UnitPayments
    {
        private readonly WorldState _world;
        private readonly double _additional, _postsPerMoney, _perMusd;

        public UnitPayments(WorldState world)
        {
            _world = world;
            _additional = world.Parameters[GrantAdditionality];
            double[] pay = world.Labour.UniversityWage;
            double wage = (GrantPostEngineerShare * pay[Level.Engineer]) + ((1 - GrantPostEngineerShare) * pay[Level.Researcher]);
            _perMusd = Money.PerMusd(world);
            _postsPerMoney = 1 / (wage * Money.PerUsd(world) * Time.Step);
        }

        /// <summary>Pays an instalment of an award, if one is left; returns its amount.</summary>
        public double Pay(int a)
        {
            AwardQueue awards = _world.Awards;
            if (awards.InstalmentsLeft[a] == 0)
                return 0;
            int unit = (int)awards.PayeeRow[a], university = unit / ResearchUnits.Fields;
            double amount = awards.Instalment[a], additional = amount * _additional;
            Universities universities = _world.Universities;
            universities.Cash[university] += amount;
            universities.GrantIncomeOfYear[university] += amount / _perMusd;
            awards.InstalmentsLeft[a]--;

            double posts = additional * GrantPostShare, number = posts * _postsPerMoney;
            universities.GrantPurse[university] += posts;
            universities.GrantComputePurse[university] += additional * GrantComputeShare;
            universities.OverheadPurse[university] += amount - additional;
            _world.Units.GrantPosts[Level.Engineer][unit] += number * GrantPostEngineerShare;
            _world.Units.GrantPosts[Level.Researcher][unit] += number * (1 - GrantPostEngineerShare);
            // Until SetGrantMerit these hold the sum of merit and the number of active awards.
            _world.Units.GrantMerit[unit] += awards.Merit[a];
            _world.Scratch.B[unit]++;
            return amount;
        }
    }
}
