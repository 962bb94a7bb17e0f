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
            "firms: compute-cost-of-month, awards-of-year, programme-income-of-year",
            "projects: owner-kind, owner-row, hub-support", "sectors: adoption",
            "awards: to-firm, payee-row, instalment, instalments-left", "funding: purse, committed, balance, paid-of-year",
            "funding-scalars", "ledger", "choices", "flows",
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
        double logEmployees = StableMath.Log(world.Settings[FirmSizeMean]);
        FirmChances chances = world.Scratch.FirmChances;
        if (tick.Stochastic)
            chances.Draw(world.Team, tick.Chance, world.Firms);
        world.Team.ForEach(
            new Growth(world.Firms, tick.Stochastic ? chances.Growth : null)
            {
                LogEmployees = logEmployees,
                SizeExponent = world.Parameters[GrowthVolatilitySizeExponent],
                FirstVentureMonth = tick.Month - VentureGrowthMonths,
                Drift = Time.Step * world.Parameters[FirmGrowthDrift],
                Bonus = Time.Step * VentureGrowthBonusPerYear,
                Volatility = Math.Sqrt(Time.Step) * world.Parameters[FirmGrowthVolatility],
                Floor = -logEmployees,
            },
            world.Firms.Count);
    }

    /// <summary>B5: shocks, volatilities, steps and weights of some firms, a block after the other.</summary>
    private readonly struct Growth(FirmTable firms, double[]? uniforms) : IChunkKernel
    {
        public required double LogEmployees { get; init; }

        public required double SizeExponent { get; init; }

        public required double FirstVentureMonth { get; init; }

        public required double Drift { get; init; }

        public required double Bonus { get; init; }

        public required double Volatility { get; init; }

        public required double Floor { get; init; }

        public void Run(Chunk chunk)
        {
            Span<double> normals = stackalloc double[Chunk.BlockLength], sds = stackalloc double[Chunk.BlockLength];
            for (int at = 0; at < chunk.Count; at += Chunk.BlockLength)
            {
                Chunk block = chunk.Block(at);
                Span<double> normal = normals[..block.Count], sd = sds[..block.Count], logWeight = block.Of(firms.LogWeight);
                if (uniforms is null)
                    normal.Clear();
                else
                    ColumnMath.NormalQuantile(block.Of(uniforms), normal);
                Rows.ForEach(new SizeExponents(logWeight, LogEmployees, SizeExponent, sd), block.Count);
                ColumnMath.Exp(sd, sd);
                Rows.ForEach(new GrowthStep(in this, block.Of(firms.LastVenture), logWeight, sd, normal), block.Count);
                ColumnMath.Exp(logWeight, block.Of(firms.Weight));
            }
        }
    }

    /// <summary>B5: log of the volatility that is left at a firm's size.</summary>
    private readonly ref struct SizeExponents(
        ReadOnlySpan<double> logWeight, double logEmployees, double exponent, Span<double> sd) : IRowKernel
    {
        private readonly double _logEmployees = logEmployees, _exponent = exponent;
        private readonly ReadOnlySpan<double> _logWeight = logWeight;
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
    private readonly ref struct GrowthStep(
        in Growth month, ReadOnlySpan<double> lastVenture, Span<double> logWeight, ReadOnlySpan<double> sd,
        ReadOnlySpan<double> normal) : IRowKernel
    {
        private readonly double _firstVentureMonth = month.FirstVentureMonth, _drift = month.Drift, _bonus = month.Bonus;
        private readonly double _volatility = month.Volatility, _floor = month.Floor;
        private readonly ReadOnlySpan<double> _lastVenture = lastVenture, _sd = sd, _normal = normal;
        private readonly Span<double> _logWeight = logWeight;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T isBacked = T.Less(T.All(_firstVentureMonth), T.Load(_lastVenture, row));
            T backed = T.Select(isBacked, T.All(_bonus), T.All(0));
            T step = T.All(_drift) + backed + (T.All(_volatility) * T.Load(_sd, row) * T.Load(_normal, row));
            T.Store(LaneMath.AtLeast(T.Load(_logWeight, row) + step, T.All(_floor)), _logWeight, row);
        }
    }
}
