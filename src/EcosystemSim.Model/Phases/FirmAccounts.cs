using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// B7: wages, taxes and dividends of firms. Sales, exports, grants, project and compute costs were booked when they arose.
/// </summary>
public static class FirmAccounts
{
    // Sums that a chunk of firms leaves behind.
    private const int Wages = 0, Taxes = 1, Dividends = 2;

    public static void Settle(WorldState world)
    {
        int count = world.Firms.Count;
        double monthly = Money.PerUsd(world) * Time.Step;
        world.Team.ForEach(
            new Settlement(world.Firms, world.Scratch.Chunks)
            {
                EngineerWage = world.Labour.FirmWage[Level.Engineer] * monthly,
                ResearcherWage = world.Labour.FirmWage[Level.Researcher] * monthly,
                SeniorWage = world.Labour.FirmWage[Level.Senior] * monthly,
            },
            count);
        double wages = world.Scratch.Chunks.Sum(Wages, count), taxes = world.Scratch.Chunks.Sum(Taxes, count);
        double dividends = world.Scratch.Chunks.Sum(Dividends, count);

        // The firms' side was booked one by one above; here the receivers' side, for the same totals.
        double booked = 0;
        world.Ledger.Move(ref booked, ref world.Ledger.Households, wages + dividends);
        world.Ledger.PayToTreasury(ref booked, taxes);
    }

    /// <summary>B7: the accounts of some firms, and what they pay in all.</summary>
    private readonly struct Settlement(FirmTable firms, ChunkResults results) : IChunkKernel
    {
        public required double EngineerWage { get; init; }

        public required double ResearcherWage { get; init; }

        public required double SeniorWage { get; init; }

        public void Run(Chunk chunk)
        {
            Span<double> payrolls = stackalloc double[Chunk.BlockLength], taxes = stackalloc double[Chunk.BlockLength];
            Span<double> dividends = stackalloc double[Chunk.BlockLength], sums = results.SumsOf(chunk.Number);
            sums.Clear();
            for (int at = 0; at < chunk.Count; at += Chunk.BlockLength)
            {
                Chunk block = chunk.Block(at);
                Month month = new(firms, block)
                {
                    EngineerWage = EngineerWage,
                    ResearcherWage = ResearcherWage,
                    SeniorWage = SeniorWage,
                    Payroll = payrolls[..block.Count],
                    Tax = taxes[..block.Count],
                    Dividend = dividends[..block.Count],
                };
                Rows.ForEach(in month, block.Count);
                sums[Wages] += OrderedSum.Of(month.Payroll);
                sums[Taxes] += OrderedSum.Of(month.Tax);
                sums[Dividends] += OrderedSum.Of(month.Dividend);
            }
        }
    }

    /// <summary>B7: what a firm pays in a month, and how long it has been insolvent (B8).</summary>
    private readonly ref struct Month(FirmTable firms, Chunk block) : IRowKernel
    {
        private readonly ReadOnlySpan<double> _engineers = block.Of(firms.Staff[Level.Engineer]);
        private readonly ReadOnlySpan<double> _researchers = block.Of(firms.Staff[Level.Researcher]);
        private readonly ReadOnlySpan<double> _seniors = block.Of(firms.Staff[Level.Senior]);
        private readonly ReadOnlySpan<double> _sales = block.Of(firms.Sales), _exports = block.Of(firms.Exports);
        private readonly ReadOnlySpan<double> _projects = block.Of(firms.ProjectCost), _compute = block.Of(firms.ComputeCost);
        private readonly Span<double> _cash = block.Of(firms.Cash), _insolvent = block.Of(firms.MonthsInsolvent);

        public required double EngineerWage { get; init; }

        public required double ResearcherWage { get; init; }

        public required double SeniorWage { get; init; }

        public required Span<double> Payroll { get; init; }

        public required Span<double> Tax { get; init; }

        public required Span<double> Dividend { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T zero = T.All(0);
            T payroll = (T.All(EngineerWage) * T.Load(_engineers, row)) + (T.All(ResearcherWage) * T.Load(_researchers, row))
                + (T.All(SeniorWage) * T.Load(_seniors, row));
            T costs = payroll + T.Load(_projects, row) + T.Load(_compute, row);
            T profit = (T.All(Time.Step) * (T.Load(_sales, row) + T.Load(_exports, row))) - costs;
            T tax = T.All(ProfitTaxShare) * LaneMath.AtLeast(profit, zero);
            T left = T.Load(_cash, row) - payroll - tax;
            T excess = LaneMath.AtLeast(left - (T.All(DividendCostMonths) * costs), zero);
            T dividend = T.All(DividendShareOfExcessPerMonth) * excess;
            T cash = left - dividend;
            T isInsolvent = T.Less(cash, T.All(-ForcedExitDebtMonths) * costs);
            T.Store(payroll, Payroll, row);
            T.Store(tax, Tax, row);
            T.Store(dividend, Dividend, row);
            T.Store(cash, _cash, row);
            T.Store(T.Select(isInsolvent, T.Load(_insolvent, row) + T.All(1), zero), _insolvent, row);
        }
    }
}
