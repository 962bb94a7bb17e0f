namespace EcosystemSim.Model.Phases;

/// <summary>B10: private venture capital, and the public co-investment that matches it (F9).</summary>
public static class Venture
{
    // Sum that a chunk of young firms leaves behind.
    private const int PullSum = 0;

    public static void Raise(WorldState world, in Tick tick, bool deals)
    {
        double inflow = InflowUsd(world, tick.Month);
        world.Economy.VentureInflowRatio = inflow / world.Start.VentureInflowUsd;
        world.Ledger.Move(
            ref world.Ledger.Households, ref world.Ledger.PrivateCapital, Time.Step * inflow * Money.PerUsd(world));
        if (deals)
            Invest(world, in tick);
    }

    /// <summary>
    /// Real inflow, start-date USD per year: regulation costs some of it, a joint ethics framework wins part of that back.
    /// </summary>
    public static double InflowUsd(WorldState world, int month)
    {
        double offset = Ethics.JointFramework(world, month) ? world.Parameters[JointEthicsVenture] : 0;
        double regulation =
            world.Parameters[VentureLossRegulation] * world.Controls.Get<Levers.EthicsStringency>() * (1 - offset);
        return world.Choices.VentureInflow * world.Parameters[VentureCapital] * world.Economy.GdpUsd * (1 - regulation);
    }

    private static void Invest(WorldState world, in Tick tick)
    {
        ulong economy = EntityId.Initial(EntityKind.Economy, 0);
        double perMusd = Money.PerMusd(world);
        double mean = Math.Max(0, world.Ledger.PrivateCapital) / perMusd / (VentureTicketMusd * VentureDeploymentMonths);
        int deals = (int)tick.Chance.Poisson(StreamId.VentureCapital, 0, economy, mean);
        if (deals == 0)
            return;
        FirmTable firms = world.Firms;
        Span<double> pull = world.Scratch.A;
        Span<int> rows = world.Scratch.Rows;
        pull = pull[..SetPull(world, tick.Month)];
        double total = world.Scratch.Chunks.Sum(PullSum, pull.Length);
        for (int deal = 0; deal < deals && total > 0 && world.Ledger.PrivateCapital > 0; deal++)
        {
            int firm = rows[FirstAbove(
                pull, total * tick.Chance.Uniform(StreamId.VentureCapital, 1 + (2 * deal), economy), world.Scratch.Chunks)];
            double ticket = world.Choices.VentureTicket * perMusd * tick.Chance.Lognormal(
                StreamId.VentureCapital, 2 + (2 * deal), economy, VentureTicketLogMean, VentureTicketLogSd);
            ticket = Math.Min(ticket, world.Ledger.PrivateCapital);
            world.Ledger.Move(ref world.Ledger.PrivateCapital, ref firms.Cash[firm], ticket);
            double match = Math.Min(ticket, Math.Max(0, world.Funding.Purse[1][Plan.Firms]));
            Bodies.Pay(world, Plan.Firms, 1, ref firms.Cash[firm], match);
            firms.ProgrammeIncomeOfYear[firm] += match / perMusd;
            firms.LastVenture[firm] = tick.Month;
            world[Flow.VentureDeals]++;
            world[Flow.VentureAmount] += ticket / perMusd;
        }
    }

    /// <summary>
    /// Young firms attract capital; a recent grant or success makes them more attractive. Fills the rows of those with a pull
    /// and, chunk by chunk, the sums of the pulls up to each, both in the scratch; returns how many there are.
    /// </summary>
    public static int SetPull(WorldState world, int month)
    {
        const int youth = VentureFirmAgeYears * Time.MonthsPerYear;
        world.Team.ForEach(new YoungFirms(world.Firms, world.Scratch, month - youth), world.Firms.Count);
        int count = world.Scratch.Chunks.Join(world.Scratch.Rows.AsSpan(), world.Firms.Count);
        double grant = StableMath.Exp(VentureGrantWeight), success = StableMath.Exp(VentureSuccessWeight);
        world.Team.ForEach(new Pulls(world.Firms, world.Scratch, month) { ByGrant = grant, BySuccess = success }, count);
        return count;
    }

    /// <summary>The first row whose sum of pulls, over the chunks before it too, lies above a number; at most the last.</summary>
    private static int FirstAbove(ReadOnlySpan<double> pull, double number, ChunkResults results)
    {
        int chunk = 0;
        for (; chunk < Chunk.NumberOf(pull.Length) - 1 && number >= results.SumsOf(chunk)[PullSum]; chunk++)
            number -= results.SumsOf(chunk)[PullSum];
        Chunk own = Chunk.At(chunk, pull.Length);
        return own.First + RowSearch.FirstAbove(pull.Slice(own.First, own.Count), number);
    }

    private readonly struct YoungFirms(FirmTable firms, Scratch scratch, double bornAfter) : IChunkKernel
    {
        public void Run(Chunk chunk) => scratch.Chunks.CountOf(chunk.Number) =
            RowSearch.Above(chunk.Of(firms.BirthMonth), bornAfter, chunk.First, chunk.Of(scratch.Rows));
    }

    private readonly struct Pulls(FirmTable firms, Scratch scratch, int month) : IChunkKernel
    {
        public required double ByGrant { get; init; }

        public required double BySuccess { get; init; }

        public void Run(Chunk chunk)
        {
            const int memory = VentureMemoryYears * Time.MonthsPerYear;
            ReadOnlySpan<double> byRecord = [1, ByGrant, BySuccess, ByGrant * BySuccess];
            Span<int> rows = chunk.Of(scratch.Rows);
            Span<double> pull = chunk.Of(scratch.A);
            double sum = 0;
            for (int n = 0; n < rows.Length; n++)
            {
                bool granted = month - firms.LastGrant[rows[n]] < memory;
                bool succeeded = month - firms.LastSuccess[rows[n]] < memory;
                sum += byRecord[(granted ? 1 : 0) + (2 * (succeeded ? 1 : 0))];
                pull[n] = sum;
            }

            scratch.Chunks.SumsOf(chunk.Number)[PullSum] = sum;
        }
    }
}
