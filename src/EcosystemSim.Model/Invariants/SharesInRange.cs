namespace EcosystemSim.Model.Invariants;

/// <summary>Shares stay shares.</summary>
public sealed class SharesInRange : Invariant
{
    public override string Key => "shares-in-range";

    public override string Sentence => "Adoption, ceilings, local share and feasible tasks lie in [0, 1], trust between 0 and 1.";

    public override string? Broken(WorldState world, bool stochastic)
    {
        Economy economy = world.Economy;
        if (economy.Trust is <= 0 or >= 1)
            return Say($"economy.trust is {economy.Trust}");
        return Outside("economy.adoption", economy.Adoption)
            ?? Outside("economy.world-adoption", economy.WorldAdoption)
            ?? Outside("economy.local-share", economy.LocalShare)
            ?? Outside("economy.capacity-use", economy.CapacityUse)
            ?? Outside("economy.feasible", economy.Feasible)
            ?? Outside("sectors.adoption", world.Sectors.Adoption.AsSpan(0, world.Sectors.Count))
            ?? Outside("sectors.ceiling", world.Sectors.Ceiling.AsSpan(0, world.Sectors.Count))
            ?? Outside("nations.adoption", world.Panel.Adoption.AsSpan(0, world.Panel.Count));
    }

    private static string? Outside(string name, double share) =>
        IsShare(share) ? null : Say($"{name} is {share}");

    private static string? Outside(string column, ReadOnlySpan<double> shares)
    {
        for (int row = 0; row < shares.Length; row++)
        {
            if (!IsShare(shares[row]))
                return Say($"{column}[{row}] is {shares[row]}");
        }

        return null;
    }

    // Weighted means of shares may exceed 1 by the rounding of their weights.
    private static bool IsShare(double value) => value is >= 0 and <= 1 + Tolerance.Relative;
}
