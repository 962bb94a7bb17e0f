using System.Runtime.CompilerServices;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Domestic share of AI supply (B2), its division over firms (B3), imports and exports (B4), and their payment.
/// </summary>
public static class Market
{
    // Sums that a chunk of firms leaves behind.
    private const int PullSum = 0, SalesSum = 1, ExportsSum = 2;

    public static void Serve(WorldState world, in Tick tick, ReadOnlySpan<Employed> employed)
    {
        Economy economy = world.Economy;
        double exports = ExportRatio(world, tick.Month);
        double wanted = WantedLocalShare(world);
        economy.CapacityUse = CapacityUse(world, employed, wanted, exports);
        economy.LocalShare = wanted * economy.CapacityUse;
        DivideOverFirms(world, economy.LocalShare * economy.DemandNominal, exports);
        Pay(world);
    }

    /// <summary>B4: exports per unit of domestic sales.</summary>
    public static double ExportRatio(WorldState world, int month)
    {
        double sanctionsStart = world.Start.Sanctions[2];
        if (sanctionsStart == 1)
            return 0;
        double joint = Ethics.JointFramework(world, month) ? 1 + world.Parameters[JointEthicsExports] : 1;
        return world.Parameters[Parameters.FirmsParameters.ExportShare] * (1 - world.Controls.Get<Sanctions>(2))
            / (1 - sanctionsStart)
            * StableMath.Exp(-(world.Economy.TechGap - world.Start.TechGap[world.Start.Focal])) * joint;
    }

    /// <summary>B2: local share of demand before the limit of domestic capacity.</summary>
    public static double WantedLocalShare(WorldState world)
    {
        double procurement = world.Controls.Get<PublicProcurement>();
        double norm = world.Start.SuccessesOfFiveYears
            * (SuccessNormFixedShare + (SuccessNormDemandShare * Demand.RealRatio(world)));
        double logit = StableMath.Logit(world.Start.LocalShare)
            - (world.Parameters[LocalShareGapEffect] * (world.Economy.TechGap - world.Start.TechGap[world.Start.Focal]))
            + (LocalShareSanctionEffect * (world.Controls.Get<Sanctions>(2) - world.Start.Sanctions[2]))
            + (LocalShareProcurementEffect * procurement / (1 + procurement))
            + (world.Parameters[SuccessLocalShareEffect]
                * StableMath.Log((world.Funding.SuccessesOfFiveYears + 1) / (norm + 1)));
        return StableMath.Logistic(logit);
    }

    /// <summary>B2: part of the wanted domestic supply that the firms' staff can deliver.</summary>
    private static double CapacityUse(
        WorldState world, ReadOnlySpan<Employed> employed, double localShare, double exports)
    {
        double wageBill = 0;
        for (int level = 0; level < Level.Count; level++)
            wageBill += employed[level].AtFirms * world.Labour.FirmWage[level];
        double technology = StableMath.Pow(
            StaffTargets.TechnologyLevel(world), world.Parameters[StaffProductivityElasticity]);
        double needed =
            FirmPayrollShareOfSales * world.Start.StaffPerSales * (1 + exports) * localShare * world.Economy.DemandNominal;
        return Math.Min(1, FirmCapacityHeadroom * wageBill * Money.PerUsd(world) * technology / needed);
    }

    /// <summary>B3: firms share domestic sales by weight; a firm short of staff loses orders to others.</summary>
    public static void DivideOverFirms(WorldState world, double sales, double exports)
    {
        FirmTable firms = world.Firms;
        ChunkResults results = world.Scratch.Chunks;
        double exponent = world.Parameters[StaffSalesExponent];
        world.Team.ForEach(new Pulls(firms, world.Scratch.A, exponent, results), firms.Count);
        double perPull = firms.Count == 0 ? 0 : sales / results.Sum(PullSum, firms.Count);
        world.Team.ForEach(new Turnovers(firms, world.Scratch.A, perPull, exports, results), firms.Count);
    }

    /// <summary>B3: what draws sales to some firms, and its sum.</summary>
    private readonly struct Pulls(FirmTable firms, double[] pulls, double exponent, ChunkResults results) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            Span<double> shorts = stackalloc double[Chunk.BlockLength];
            Span<int> rows = stackalloc int[Chunk.BlockLength];
            for (int at = 0; at < chunk.Count; at += Chunk.BlockLength)
            {
                Chunk block = chunk.Block(at);
                Span<double> pull = block.Of(pulls);
                Rows.ForEach(new FilledPosts(firms, block, pull), pull.Length);
                RaiseShort(pull, exponent, rows, shorts);
                ColumnArithmetic.Multiply(pull, block.Of(firms.Weight));
            }

            results.SumsOf(chunk.Number)[PullSum] = OrderedSum.Of(chunk.Of(pulls));
        }
    }

    /// <summary>Raises what lies below 1 to the exponent of staff; 1, where no post is open, stays 1.</summary>
    private static void RaiseShort(Span<double> filled, double exponent, Span<int> rows, Span<double> some)
    {
        rows = rows[..RowSearch.Below(filled, 1, rows)];
        some = some[..rows.Length];
        for (int n = 0; n < rows.Length; n++)
            some[n] = filled[rows[n]];
        ColumnMath.PowNearOne(some, exponent, some);
        for (int n = 0; n < rows.Length; n++)
            filled[rows[n]] = some[n];
    }

    /// <summary>B3, B4: sales and exports of some firms, and their sums.</summary>
    private readonly struct Turnovers(
        FirmTable firms, double[] pulls, double perPull, double exports, ChunkResults results) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            Rows.ForEach(new Turnover(firms, pulls, perPull, exports), chunk);
            Span<double> sums = results.SumsOf(chunk.Number);
            sums[SalesSum] = OrderedSum.Of(chunk.Of(firms.Sales));
            sums[ExportsSum] = OrderedSum.Of(chunk.Of(firms.Exports));
        }
    }

    /// <summary>B3: staff relative to its target, at most 1.</summary>
    private readonly ref struct FilledPosts(FirmTable firms, Chunk block, Span<double> filled) : IRowKernel
    {
        private readonly ReadOnlySpan<double> _engineers = block.Of(firms.Staff[Level.Engineer]);
        private readonly ReadOnlySpan<double> _researchers = block.Of(firms.Staff[Level.Researcher]);
        private readonly ReadOnlySpan<double> _seniors = block.Of(firms.Staff[Level.Senior]);
        private readonly ReadOnlySpan<double> _target = block.Of(firms.TargetStaff);
        private readonly Span<double> _filled = filled;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T one = T.All(1);
            T staff = T.Load(_engineers, row) + T.Load(_researchers, row) + T.Load(_seniors, row);
            T.Store(LaneMath.AtMost((staff + one) / (T.Load(_target, row) + one), one), _filled, row);
        }
    }

    /// <summary>B3, B4: sales and exports of a firm, and the month's money for them.</summary>
    private readonly ref struct Turnover(FirmTable firms, ReadOnlySpan<double> pull, double perPull, double exports) : IRowKernel
    {
        private readonly double _perPull = perPull, _exportRatio = exports;
        private readonly ReadOnlySpan<double> _pull = pull;
        private readonly Span<double> _sales = firms.Sales, _exports = firms.Exports, _cash = firms.Cash;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T sales = T.All(_perPull) * T.Load(_pull, row);
            T exports = sales * T.All(_exportRatio);
            T.Store(sales, _sales, row);
            T.Store(exports, _exports, row);
            T.Store(T.Load(_cash, row) + (T.All(Time.Step) * (sales + exports)), _cash, row);
        }
    }

    /// <summary>Adopters and the state pay for domestic and imported AI, the world pays for exports.</summary>
    private static void Pay(WorldState world)
    {
        Ledger ledger = world.Ledger;
        double sales = Time.Step * world.Scratch.Chunks.Sum(SalesSum, world.Firms.Count);
        double exports = Time.Step * world.Scratch.Chunks.Sum(ExportsSum, world.Firms.Count);
        double imports = (Time.Step * world.Economy.DemandNominal) - sales;
        double procurement = world.Controls.Get<PublicProcurement>();
        double state = procurement / (1 + procurement);
        double credited = 0;
        // The firms' side was booked one by one above; here the payers' side, for the same totals.
        ledger.PayFromTreasury(ref credited, state * sales);
        ledger.Move(ref ledger.Adopters, ref credited, (1 - state) * sales);
        ledger.Move(ref ledger.RestOfWorld, ref credited, exports);
        ledger.PayFromTreasury(ref ledger.RestOfWorld, state * imports);
        ledger.Move(ref ledger.Adopters, ref ledger.RestOfWorld, (1 - state) * imports);
        double perMusd = Money.PerMusd(world);
        world[Flow.Sales] += sales / perMusd;
        world[Flow.Exports] += exports / perMusd;
        double procured = state * world.Economy.DemandNominal * Time.Step;
        ledger.ResourcesOfMonth += procured;
    }
}
