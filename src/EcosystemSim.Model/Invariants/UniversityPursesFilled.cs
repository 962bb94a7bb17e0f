namespace EcosystemSim.Model.Invariants;

/// <summary>A university's money is divided over its purses without rest (F3).</summary>
public sealed class UniversityPursesFilled : Invariant
{
    public override string Key => "university-purses-filled";

    public override string Sentence => "The cash of a university is the sum of its purses.";

    public override string? Broken(WorldState world, bool stochastic)
    {
        Universities all = world.Universities;
        for (int u = 0; u < all.Count; u++)
        {
            double purses = all.PayrollPurse[u] + all.GrantPurse[u] + all.ComputePurse[u] + all.GrantComputePurse[u]
                + all.OverheadPurse[u];
            // A purse may be empty now and have held a year's payroll; its rounding stays.
            double yardstick = Math.Abs(all.Cash[u]) + (world.Start.PayrollUsd[u] * Money.PerUsd(world))
                + Math.Abs(all.PayrollPurse[u]) + all.GrantPurse[u] + all.ComputePurse[u] + all.GrantComputePurse[u];
            if (Math.Abs(all.Cash[u] - purses) > Tolerance.Relative * yardstick)
                return Say($"universities.cash[{u}] is {all.Cash[u]}, its purses hold {purses}");
        }

        return null;
    }
}
