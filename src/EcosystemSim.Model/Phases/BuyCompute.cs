using System.Runtime.CompilerServices;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 7. Compute grows obsolete (Q2), orders of six months ago arrive, new ones are placed within the import limit (Q1,
/// 4.10), and the academic stock is set against research labour (Q3 needs the labour of the month and is finished by the
/// research phase).
/// </summary>
public sealed class BuyCompute : IPhase
{
    // Sum that a chunk of firms leaves behind.
    private const int Paid = 0;

    public PhaseInfo Info { get; } = new(
        "buy-compute", "Compute ages, orders arrive, new orders are placed within the import limit.", "Q1-Q3", "monthly")
    {
        Reads =
        [
            "economy", "universities: cash, compute-purse, grant-compute-purse",
            "firms: cash, sales-per-year, exports-per-year", "compute", "compute-scalars",
            "funding: purse, balance, paid-of-year", "funding-scalars", "ledger", "flows",
        ],
        Writes =
        [
            "universities: cash, compute-purse, grant-compute-purse", "firms: cash, compute-cost-of-month", "compute",
            "compute-scalars", "funding: purse, balance, paid-of-year", "ledger", "flows",
        ],
        Rows = "firms",
    };

    public void Run(WorldState world, in Tick tick)
    {
        Deliver(world, tick.Month);
        double price = world.Economy.ComputePriceUsd * Money.PerForeignUsd(world, tick.Month);
        double limit = ImportLimit(world, tick.Years);
        OrderBase(world, tick.Month, price, limit);
        OrderProgramme(world, in tick, price, limit);
    }

    private static void Deliver(WorldState world, int month)
    {
        ComputeStock compute = world.Compute;
        double kept = StableMath.Exp(-ComputeObsolescencePerYear * Time.Step);
        double[] arriving = compute.Orders[month % ComputeStock.DeliveryMonths];
        for (int owner = 0; owner < ComputeOwner.Count; owner++)
        {
            compute.Stock[owner] = (compute.Stock[owner] * kept) + arriving[owner];
            arriving[owner] = 0;
        }
    }

    /// <summary>
    /// 4.10: accelerator equivalents that base orders, and as many that programme orders, may import this month.
    /// </summary>
    public static double ImportLimit(WorldState world, double years) =>
        ImportLimitPerMonth * (1 - (ImportLimitSanctionEffect * world.Controls.Get<Sanctions>(0))) * world.Start.Compute
        * StableMath.Exp(world.Parameters[ComputePriceDecline] * years) * world.Economy.GdpUsd / world.Start.GdpUsd;

    /// <summary>
    /// Base money of universities and firms; each has first call on its share of the limit and may use what the other leaves.
    /// </summary>
    private static void OrderBase(WorldState world, int month, double price, double limit)
    {
        Universities universities = world.Universities;
        FirmTable firms = world.Firms;
        double universityMoney = OrderedSum.Of(universities.ComputePurse.AsSpan(0, universities.Count));
        double turnover = ColumnSum.Of(world.Team, firms.Sales, firms.Count, world.Scratch.Chunks)
            + ColumnSum.Of(world.Team, firms.Exports, firms.Count, world.Scratch.Chunks);
        double firmMoney = (turnover * FirmComputeShareOfSales * Time.Step) + world.Compute.FirmBacklog;
        double wantedU = universityMoney / price, wantedF = firmMoney / price;
        double getsU = Math.Min(wantedU, (UniversityImportShare * limit) + Math.Max(0, (FirmImportShare * limit) - wantedF));
        double getsF = Math.Min(wantedF, (FirmImportShare * limit) + Math.Max(0, (UniversityImportShare * limit) - wantedU));
        double[] orders = world.Compute.Orders[month % ComputeStock.DeliveryMonths];
        orders[ComputeOwner.Universities] += getsU;
        orders[ComputeOwner.Firms] += getsF;
        world[Flow.OrdersWaiting] += wantedU + wantedF - getsU - getsF;

        double accepted = universityMoney > 0 ? getsU / wantedU : 0;
        for (int u = 0; u < universities.Count; u++)
        {
            double paid = universities.ComputePurse[u] * accepted;
            universities.ComputePurse[u] -= paid;
            PaySeller(world, ref universities.Cash[u], paid);
        }

        double firmPaid = getsF * price;
        world.Compute.FirmBacklog = firmMoney - firmPaid;
        double perTurnover = turnover > 0 ? firmPaid / turnover : 0;
        world.Team.ForEach(new FirmOrders(firms, perTurnover, world.Scratch.Chunks), firms.Count);
        // The firms' payments were booked one by one above; the sellers' side is booked once, for the same total.
        double total = world.Scratch.Chunks.Sum(Paid, firms.Count);
        double none = 0;
        PaySeller(world, ref none, total);
    }

    /// <summary>Q1: what some firms pay for compute, in proportion to their turnover, and the sum of it.</summary>
    private readonly struct FirmOrders(FirmTable firms, double perTurnover, ChunkResults results) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            Rows.ForEach(new FirmOrder(firms, perTurnover), chunk);
            results.SumsOf(chunk.Number)[Paid] = OrderedSum.Of(chunk.Of(firms.ComputeCost));
        }
    }

    private readonly ref struct FirmOrder(FirmTable firms, double perTurnover) : IRowKernel
    {
        private readonly double _perTurnover = perTurnover;
        private readonly ReadOnlySpan<double> _sales = firms.Sales, _exports = firms.Exports;
        private readonly Span<double> _cost = firms.ComputeCost, _cash = firms.Cash;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T paid = T.All(_perTurnover) * (T.Load(_sales, row) + T.Load(_exports, row));
            T.Store(paid, _cost, row);
            T.Store(T.Load(_cash, row) - paid, _cash, row);
        }
    }

    /// <summary>
    /// Compute instruments of the academic and hub plans, and the compute part of academic grants, share one limit.
    /// </summary>
    private static void OrderProgramme(WorldState world, in Tick tick, double price, double limit)
    {
        Universities universities = world.Universities;
        int monthsLeft = Time.MonthsPerYear - tick.MonthOfYear;
        double academic = Math.Max(0, world.Funding.Purse[1][Plan.Academic]) / monthsLeft;
        double hub = Math.Max(0, world.Funding.Purse[1][Plan.Hub]) / monthsLeft;
        double grants = OrderedSum.Of(universities.GrantComputePurse.AsSpan(0, universities.Count));
        double wanted = (academic + hub + grants) / price;
        if (wanted == 0)
            return;
        double accepted = Math.Min(1, limit / wanted);
        double[] orders = world.Compute.Orders[tick.Month % ComputeStock.DeliveryMonths];
        orders[ComputeOwner.Universities] += accepted * (academic + grants) / price;
        orders[ComputeOwner.Hub] += accepted * hub / price;
        world[Flow.OrdersWaiting] += wanted * (1 - accepted);

        PayFromPlan(world, Plan.Academic, academic * accepted);
        PayFromPlan(world, Plan.Hub, hub * accepted);
        for (int u = 0; u < universities.Count; u++)
        {
            double paid = universities.GrantComputePurse[u] * accepted;
            universities.GrantComputePurse[u] -= paid;
            PaySeller(world, ref universities.Cash[u], paid);
        }
    }

    private static void PayFromPlan(WorldState world, int plan, double amount)
    {
        if (amount == 0)
            return;
        double tariff = world.Controls.Get<ComputeTariff>();
        double abroad = amount / (1 + tariff);
        Bodies.Pay(world, plan, 1, ref world.Ledger.RestOfWorld, Math.Min(amount, abroad));
        if (tariff > 0)
            PayTariff(world, plan, amount - abroad);
        else
            world.Ledger.PayFromTreasury(ref world.Ledger.RestOfWorld, abroad - amount);
    }

    private static void PayTariff(WorldState world, int plan, double amount)
    {
        world.Ledger.ReceiptsOfMonth += amount;
        Bodies.Pay(world, plan, 1, ref world.Ledger.Treasury, amount);
    }

    /// <summary>M3: the world gets the price without tariff, the state the tariff; a subsidy comes from the state.</summary>
    private static void PaySeller(WorldState world, ref double payer, double amount)
    {
        if (amount == 0)
            return;
        double abroad = amount / (1 + world.Controls.Get<ComputeTariff>());
        world.Ledger.Move(ref payer, ref world.Ledger.RestOfWorld, abroad);
        if (abroad < amount)
            world.Ledger.PayToTreasury(ref payer, amount - abroad);
        else if (abroad > amount)
            world.Ledger.PayFromTreasury(ref payer, abroad - amount);
    }
}
