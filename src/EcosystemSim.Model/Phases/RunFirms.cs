using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 11. Firms grow (B5), settle their accounts (B7), receive venture capital (B10), close (B8) and are founded (B9).
/// </summary>
public sealed class RunFirms : IPhase
{
    public PhaseInfo Info { get; } = new(
        "run-firms", "Firms grow by shocks, pay wages, taxes and owners, raise venture capital, close and are founded.",
        "B5,B7-B10", "monthly")
    {
        Reads =
        [
            "economy", "labour: pool, firm-wage", "units: quality-of-month",
            "firms: id, birth-month, log-weight, staff, cash, sales-per-year, exports-per-year, last-venture-month",
            "firms: last-grant-month, last-success-month, months-insolvent, project-cost-of-month",
            "firms: compute-cost-of-month, awards-of-year, programme-income-of-year", "projects: owner-kind, owner-row, hub-support",
            "awards: to-firm, payee-row",
            "sectors: adoption", "funding: purse, balance, paid-of-year", "funding-scalars", "ledger", "choices", "flows",
        ],
        Writes =
        [
            "economy", "labour: pool", "firms", "projects", "awards", "funding: purse, committed, balance, paid-of-year",
            "ledger", "flows",
        ],
        Rows = "firms",
    };

    public void Run(WorldState world, in Tick tick)
    {
        bool moving = (world.Freeze & Freeze.Firms) == 0;
        if (moving)
            Grow(world, in tick);
        FirmAccounts.Settle(world);
        Venture.Raise(world, in tick, moving);
        if (!moving)
            return;
        Exits.Close(world, in tick);
        Entry.Found(world, in tick);
    }

    /// <summary>B5: proportionate growth with a volatility that falls with size, and a floor of one employee.</summary>
    public static void Grow(WorldState world, in Tick tick)
    {
        FirmTable firms = world.Firms;
        int count = firms.Count;
        Span<double> normal = world.Scratch.B.AsSpan(0, count), sd = world.Scratch.A.AsSpan(0, count);
        tick.Chance.Normals(StreamId.FirmGrowth, 0, firms.Id.AsSpan(0, count), normal);
        double logEmployees = StableMath.Log(world.Settings[FirmSizeMean]);
        Rows.ForEach(
            new SizeExponent(firms, logEmployees, world.Parameters[GrowthVolatilitySizeExponent], sd), count);
        ColumnMath.Exp(sd, sd);
        Rows.ForEach(
            new GrowthStep(firms, sd, normal)
            {
                FirstVentureMonth = tick.Month - VentureGrowthMonths,
                Drift = Time.Step * world.Parameters[FirmGrowthDrift],
                Bonus = Time.Step * VentureGrowthBonusPerYear,
                Volatility = Math.Sqrt(Time.Step) * world.Parameters[FirmGrowthVolatility],
                Floor = -logEmployees,
            },
            count);
        ColumnMath.Exp(firms.LogWeight.AsSpan(0, count), firms.Weight);
    }

    /// <summary>B5: log of the volatility that is left at a firm's size.</summary>
    private readonly ref struct SizeExponent(FirmTable firms, double logEmployees, double exponent, Span<double> sd) : IRowKernel
    {
        private readonly double _logEmployees = logEmployees, _exponent = exponent;
        private readonly ReadOnlySpan<double> _logWeight = firms.LogWeight;
        private readonly Span<double> _sd = sd;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T logSize = LaneMath.AtLeast(T.Load(_logWeight, row) + T.All(_logEmployees), T.All(0));
            T.Store(T.All(-_exponent) * logSize, _sd, row);
        }
    }

    /// <summary>B5: the month's step of a firm's log weight.</summary>
    private readonly ref struct GrowthStep(FirmTable firms, Span<double> sd, Span<double> normal) : IRowKernel
    {
        private readonly ReadOnlySpan<double> _lastVenture = firms.LastVenture, _sd = sd, _normal = normal;
        private readonly Span<double> _logWeight = firms.LogWeight;

        public required double FirstVentureMonth { get; init; }

        public required double Drift { get; init; }

        public required double Bonus { get; init; }

        public required double Volatility { get; init; }

        public required double Floor { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T isBacked = T.Less(T.All(FirstVentureMonth), T.Load(_lastVenture, row));
            T backed = T.Select(isBacked, T.All(Bonus), T.All(0));
            T step = T.All(Drift) + backed + (T.All(Volatility) * T.Load(_sd, row) * T.Load(_normal, row));
            T.Store(LaneMath.AtLeast(T.Load(_logWeight, row) + step, T.All(Floor)), _logWeight, row);
        }
    }
}
