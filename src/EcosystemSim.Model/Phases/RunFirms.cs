namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 11. Firms grow (B5), settle their accounts (B7), receive venture capital (B10), close (B8) and are founded (B9).
/// </summary>
public sealed class RunFirms : IPhase
{
    public PhaseInfo Info { get; } = new(
        "run-firms", "Firms grow by shocks, pay wages, taxes and owners, raise venture capital, close and are founded.",
        "B5,B7-B10", "monthly");

    public void Run(WorldState world, in Tick tick)
    {
        bool moving = !world.Freeze.HasFlag(Freeze.Firms);
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
        double logEmployees = StableMath.Log(world.Settings[FirmSizeMean]);
        double drift = Time.Step * world.Parameters[FirmGrowthDrift];
        double bonus = Time.Step * VentureGrowthBonusPerYear;
        double volatility = Math.Sqrt(Time.Step) * world.Parameters[FirmGrowthVolatility];
        double exponent = world.Parameters[GrowthVolatilitySizeExponent];
        int count = firms.Count;
        Span<double> normal = Normals(world, in tick, count);
        ReadOnlySpan<double> lastVenture = firms.LastVenture.AsSpan(0, count);
        Span<double> logWeight = firms.LogWeight.AsSpan(0, count), weight = firms.Weight.AsSpan(0, count);
        for (int i = 0; i < normal.Length; i++)
        {
            double sd = volatility * StableMath.Exp(-exponent * Math.Max(0, logWeight[i] + logEmployees));
            double backed = tick.Month - lastVenture[i] < VentureGrowthMonths ? bonus : 0;
            double step = drift + backed + (sd * normal[i]);
            logWeight[i] = Math.Max(logWeight[i] + step, -logEmployees);
            weight[i] = StableMath.Exp(logWeight[i]);
        }
    }

    /// <summary>One standard normal per firm, in scratch memory; zero in expectation mode.</summary>
    private static Span<double> Normals(WorldState world, in Tick tick, int count)
    {
        Span<double> values = world.Scratch.B.AsSpan(0, count);
        if (!tick.Stochastic)
        {
            values.Clear();
            return values;
        }

        tick.Chance.Fill(StreamId.FirmGrowth, 0, world.Firms.Id.AsSpan(0, count), values);
        for (int i = 0; i < values.Length; i++)
            values[i] = Variates.Normal(values[i]);
        return values;
    }
}
