namespace EcosystemSim.Model.Invariants;

/// <summary>Every payment has a payer and a payee, so that all balances sum to zero (MODEL.md 3.4).</summary>
public sealed class MoneyConserved : Invariant
{
    public override string Key => "money-conserved";

    public override string Sentence => "All balances of the ledger sum to zero.";

    /// <summary>Sum of all balances, nominal local currency.</summary>
    public static double Balances(WorldState world) =>
        world.Ledger.Balance
        + OrderedSum.Of(world.Universities.Cash.AsSpan(0, world.Universities.Count))
        + OrderedSum.Of(world.Firms.Cash.AsSpan(0, world.Firms.Count))
        + OrderedSum.Of(world.Funding.Balance.AsSpan(0, Plan.Count));

    public override string? Broken(WorldState world, bool stochastic)
    {
        double sum = Balances(world);
        return Math.Abs(sum) <= Tolerance.Money(world)
            ? null
            : Say($"balances sum to {sum} at a turnover of {world.Ledger.Turnover} since the start");
    }
}
