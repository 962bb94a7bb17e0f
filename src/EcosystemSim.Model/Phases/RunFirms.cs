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
        Span<double> normal = world.Scratch.B.AsSpan(0, count), sd = world.Scratch.A.AsSpan(0, count);
        tick.Chance.Normals(StreamId.FirmGrowth, 0, firms.Id.AsSpan(0, count), normal);
        ReadOnlySpan<double> lastVenture = firms.LastVenture.AsSpan(0, count);
        Span<double> logWeight = firms.LogWeight.AsSpan(0, count), weight = firms.Weight.AsSpan(0, count);
        for (int i = 0; i < sd.Length; i++)
            sd[i] = -exponent * Math.Max(0, logWeight[i] + logEmployees);
        ColumnMath.Exp(sd, sd);
        for (int i = 0; i < normal.Length; i++)
        {
            double backed = tick.Month - lastVenture[i] < VentureGrowthMonths ? bonus : 0;
            double step = drift + backed + (volatility * sd[i] * normal[i]);
            logWeight[i] = Math.Max(logWeight[i] + step, -logEmployees);
        }

        ColumnMath.Exp(logWeight, weight);
    }
}
