namespace EcosystemSim.Model.Phases;

/// <summary>B9: new firms from the market, from universities and from the hub.</summary>
public static class Entry
{
    public const int Market = 1, UniversitySpinOff = 2, HubSpinOff = 3;

    public static void Found(WorldState world, in Tick tick)
    {
        ulong economy = EntityId.Initial(EntityKind.Economy, 0);
        double pull = StableMath.Pow(Demand.RealRatio(world), EntryDemandElasticity)
            * StableMath.Pow(world.Economy.VentureInflowRatio, EntryVentureElasticity);
        double market = Time.Step * world.Parameters[EntryRate] * world.Start.Firms * pull;
        double spinOffs = world.Parameters[SpinOffRate] * OrderedSum.Of(world.Units.Quality.AsSpan(0, world.Units.Count));
        Span<double> shares = stackalloc double[world.Sectors.Count];
        Demand.SetSectorShares(world, shares);
        AddSeveral(world, in tick, Market, shares, tick.Chance.Poisson(StreamId.FirmEntryCounts, 0, economy, market));
        AddSeveral(
            world, in tick, UniversitySpinOff, shares, tick.Chance.Poisson(StreamId.FirmEntryCounts, 1, economy, spinOffs));
    }

    private static void AddSeveral(
        WorldState world, in Tick tick, int source, ReadOnlySpan<double> shares, double number)
    {
        double logMean = StableMath.Log(world.Settings[FirmSizeMean]);
        for (int k = 0; k < number; k++)
        {
            ulong id = EntityId.Entrant(EntityKind.Firm, source, tick.Month, k);
            double logSize = EntrantSizeLogMean + (EntrantSizeLogSd * tick.Chance.Normal(StreamId.EntrantAttributes, 0, id));
            int sector = Demand.DrawSectorBySpending(shares, tick.Chance.Uniform(StreamId.EntrantAttributes, 1, id));
            Add(world, in tick, source, logSize - logMean, sector, k);
        }
    }

    /// <summary>Founds one firm; when the table is full the entry is skipped and counted.</summary>
    public static void Add(WorldState world, in Tick tick, int source, double logWeight, int sector, int k)
    {
        FirmTable firms = world.Firms;
        int i = firms.Table.Add();
        if (i < 0)
        {
            world[Flow.SkippedEntries]++;
            return;
        }

        firms.Id[i] = EntityId.Entrant(EntityKind.Firm, source, tick.Month, k);
        firms.BirthMonth[i] = tick.Month;
        firms.Sector[i] = sector;
        firms.LogWeight[i] = Math.Max(logWeight, -StableMath.Log(world.Settings[FirmSizeMean]));
        firms.Weight[i] = StableMath.Exp(firms.LogWeight[i]);
        firms.LastVenture[i] = FirmTable.Never;
        firms.LastGrant[i] = FirmTable.Never;
        firms.LastSuccess[i] = source == HubSpinOff ? tick.Month : FirmTable.Never;
        Decisions.SetModelRules(firms, i);
        Rounding.Draw(firms.Rounding, i, tick.Chance.Draws, firms.Id[i]);
        world.Ledger.Move(ref world.Ledger.Households, ref firms.Cash[i], EntrantCashMusd * Money.PerMusd(world));
        world[Flow.FirmEntries]++;
    }
}
