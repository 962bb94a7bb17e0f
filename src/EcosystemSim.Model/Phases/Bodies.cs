namespace EcosystemSim.Model.Phases;

/// <summary>Payments of the public funding bodies, with the programme's accounts (N38, N39).</summary>
public static class Bodies
{
    /// <summary>Pays from an uncommitted purse.</summary>
    public static void Pay(WorldState world, int plan, int instrument, ref double payee, double amount)
    {
        if (amount == 0)
            return;
        world.Funding.Purse[instrument][plan] -= amount;
        // Co-investment and vouchers change who pays; everything else buys labour, compute or projects (G6).
        bool transfer = plan == Plan.Firms && instrument > 0;
        Disburse(world, plan, ref payee, amount, transfer ? 0 : 1);
    }

    /// <summary>Pays from money committed earlier; <paramref name="resourceShare"/> of it uses real resources (G6).</summary>
    public static void PayCommitted(WorldState world, int plan, ref double payee, double amount, double resourceShare)
    {
        world.Funding.Committed[plan] -= amount;
        Disburse(world, plan, ref payee, amount, resourceShare);
    }

    /// <summary>
    /// The body's side of payments from money committed earlier, booked for all of them at once: the payees have been credited
    /// one by one.
    /// </summary>
    public static void BookCommitted(WorldState world, int plan, double amount, double resourceShare)
    {
        double credited = 0;
        PayCommitted(world, plan, ref credited, amount, resourceShare);
    }

    /// <summary>Moves money from a purse to the commitments.</summary>
    public static void Commit(WorldState world, int plan, int instrument, double amount)
    {
        world.Funding.Purse[instrument][plan] -= amount;
        world.Funding.Committed[plan] += amount;
        world[Flow.Committed] += amount;
        world[Flow.CommittedReal] += amount / Money.PerMusd(world);
    }

    /// <summary>Gives committed money back to the first instrument's purse (a payee that is gone).</summary>
    public static void Release(WorldState world, int plan, double amount)
    {
        world.Funding.Committed[plan] -= amount;
        world.Funding.Purse[0][plan] += amount;
    }

    /// <summary>A payee returns money it could not use; it becomes uncommitted again.</summary>
    public static void Return(WorldState world, int plan, ref double payee, double amount)
    {
        world.Funding.Purse[0][plan] += amount;
        world.Ledger.Move(ref payee, ref world.Funding.Balance[plan], amount);
    }

    private static void Disburse(WorldState world, int plan, ref double payee, double amount, double resourceShare)
    {
        world.Ledger.ResourcesOfMonth += amount * resourceShare;
        world.Ledger.Move(ref world.Funding.Balance[plan], ref payee, amount);
        world.Funding.PaidOfYear[plan] += amount;
        double real = amount / Money.PerMusd(world);
        world[Flow.Paid] += amount;
        world[Flow.PaidReal] += real;
        world[Flow.Erosion] += (amount / (world.Funding.MoneyPriceLevel * world.Start.ExchangeRate * Money.Million)) - real;
    }
}
