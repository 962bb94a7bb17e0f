using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>F1 and F2: the programme's money of the fiscal year, by plan and instrument.</summary>
public static class Appropriation
{
    public static void Make(WorldState world, int year)
    {
        Funding funding = world.Funding;
        double budget = world.Controls.Get<ProgrammeBudget>() * Money.Trillion;
        if (funding.ProgrammeStartYear < 0 && budget > 0)
            funding.ProgrammeStartYear = year;
        Array.Clear(funding.AppropriatedOfYear);
        Array.Clear(funding.PaidOfYear);
        bool running =
            funding.ProgrammeStartYear >= 0 && year - funding.ProgrammeStartYear < world.Controls.Get<ProgrammeLength>();
        if (running)
        {
            if (year > funding.ProgrammeStartYear)
                funding.IndexFactor *= 1
                    + (world.Controls.Get<Indexation>() * ((world.Economy.PriceLevel / funding.PriceLevelAtEpoch) - 1));
            Appropriate(world, budget * funding.IndexFactor);
            funding.HubSpreadMonthsLeft = 0;
        }
        else if (funding.HubSpreadMonthsLeft == 0 && funding.Balance[Plan.Hub] > 0)
        {
            funding.HubSpreadMonthsLeft = StaffMoneyRunOffMonths;
        }

        funding.PriceLevelAtEpoch = world.Economy.PriceLevel;
        ShareOut<AcademicInstruments>(world, Plan.Academic);
        ShareOut<FirmInstruments>(world, Plan.Firms);
        ShareOut<HubInstruments>(world, Plan.Hub);
    }

    private static void Appropriate(WorldState world, double amount)
    {
        Funding funding = world.Funding;
        double before = 0;
        foreach (double balance in funding.Balance)
            before += balance;
        // Money keeps the price level at which it was appropriated: the mean of old and new that preserves real value (N39).
        double real = (before > 0 ? before / funding.MoneyPriceLevel : 0) + (amount / world.Economy.PriceLevel);
        if (real > 0)
            funding.MoneyPriceLevel = (before + amount) / real;
        double fromPrivate = world.Controls.Get<ProgrammePrivateShare>();
        for (int plan = 0; plan < Plan.Count; plan++)
        {
            double part = amount * world.Controls.Get<PlanShares>(plan);
            world.Ledger.Move(ref world.Ledger.Households, ref funding.Balance[plan], fromPrivate * part);
            world.Ledger.PayFromTreasury(ref funding.Balance[plan], (1 - fromPrivate) * part);
            funding.AppropriatedOfYear[plan] = part;
            funding.Purse[0][plan] += part;
        }

        world[Flow.Appropriated] += amount;
        world[Flow.AppropriatedReal] += amount / Money.PerMusd(world);
    }

    /// <summary>F2: uncommitted money of the plan, carry-over included, is divided over its instruments.</summary>
    private static void ShareOut<T>(WorldState world, int plan)
        where T : Lever
    {
        double[][] purse = world.Funding.Purse;
        double free = purse[0][plan] + purse[1][plan] + purse[2][plan];
        if (free == 0)
            return;
        double shares = world.Controls.Get<T>(0) + world.Controls.Get<T>(1) + world.Controls.Get<T>(2);
        // A plan whose instruments are all zero keeps its money where it is.
        if (shares == 0)
            return;
        purse[1][plan] = free * world.Controls.Get<T>(1) / shares;
        purse[2][plan] = free * world.Controls.Get<T>(2) / shares;
        purse[0][plan] = free - purse[1][plan] - purse[2][plan];
    }
}
