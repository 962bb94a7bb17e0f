using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Initialisation;

/// <summary>
/// Firm sizes and ages at the start (9.1): growth, closure by age and entry run for forty years with demand fixed and launches
/// at their start rate; then weights are scaled to a mean of one. Ages are kept, ids are given anew.
/// </summary>
public static class FirmBurnIn
{
    public static void Run(WorldState world, in Draws draws)
    {
        world.Start.VentureInflowUsd = Venture.InflowUsd(world, 0);
        int months = FirmBurnInYears * Time.MonthsPerYear;
        Found(world, new Tick(0, new Chance(draws, 0, stochastic: true)));
        for (int month = 1; month < months; month++)
        {
            Tick tick = new(month, new Chance(draws, month, stochastic: true));
            RunFirms.Grow(world, in tick);
            Launch(world, in tick);
            Exits.Close(world, in tick);
            Entry.Found(world, in tick);
        }

        Settle(world, months);
    }

    /// <summary>All firms start as entrants; forty years later nothing is left of that.</summary>
    private static void Found(WorldState world, in Tick tick)
    {
        int firms = (int)world.Settings[FirmCount];
        Span<double> shares = stackalloc double[world.Sectors.Count];
        Demand.SetSectorShares(world, shares);
        for (int k = 0; k < firms; k++)
        {
            ulong id = EntityId.Entrant(EntityKind.Firm, Entry.Market, 0, k);
            double size = EntrantSizeLogMean + (EntrantSizeLogSd * tick.Chance.Normal(StreamId.EntrantAttributes, 0, id));
            int sector = Demand.DrawSectorBySpending(shares, tick.Chance.Uniform(StreamId.EntrantAttributes, 1, id));
            Entry.Add(world, in tick, Entry.Market, size - StableMath.Log(world.Settings[FirmSizeMean]), sector, k);
        }
    }

    private static void Launch(WorldState world, in Tick tick)
    {
        ulong economy = EntityId.Initial(EntityKind.Economy, 0);
        double rate = world.Start.SuccessesOfFiveYears / RecentSuccessYears * Time.Step;
        int successes = (int)tick.Chance.Poisson(StreamId.Initialisation, 0, economy, rate);
        FirmTable firms = world.Firms;
        ReadOnlySpan<double> weights = firms.Weight.AsSpan(0, firms.Count);
        KeptSum sum = world.Scratch.Weights;
        sum.Forget();
        for (int n = 0; n < successes && firms.Count > 0; n++)
        {
            double total = sum.Of(weights);
            double target = total * tick.Chance.Uniform(StreamId.Initialisation, 2 + (2 * n), economy);
            int winner = sum.Find(weights, target);
            double gain = tick.Chance.Lognormal(
                StreamId.Initialisation, 3 + (2 * n), economy,
                StableMath.Log(world.Parameters[LaunchSize]) - LaunchSizeLogMeanShift, LaunchSizeLogSd);
            firms.Weight[winner] += gain * total / firms.Count;
            sum.Changed(weights, winner);
            firms.LogWeight[winner] = StableMath.Log(firms.Weight[winner]);
            firms.LastSuccess[winner] = tick.Month;
        }
    }

    private static void Settle(WorldState world, int months)
    {
        FirmTable firms = world.Firms;
        double logMean = StableMath.Log(Launches.MeanWeight(firms));
        double floor = -StableMath.Log(world.Settings[FirmSizeMean]);
        for (int i = 0; i < firms.Count; i++)
        {
            firms.Id[i] = EntityId.Initial(EntityKind.Firm, (ulong)i);
            firms.BirthMonth[i] -= months;
            firms.LastSuccess[i] = firms.LastSuccess[i] < 0 ? FirmTable.Never : firms.LastSuccess[i] - months;
            firms.LogWeight[i] = Math.Max(floor, firms.LogWeight[i] - logMean);
            firms.Weight[i] = StableMath.Exp(firms.LogWeight[i]);
            firms.Cash[i] = 0;
        }
    }
}
