namespace EcosystemSim.Model.Invariants;

/// <summary>A funding body's money is either free, in one of its purses, or committed (F6).</summary>
public sealed class FundingBodiesBalanced : Invariant
{
    public override string Key => "funding-bodies-balanced";

    public override string Sentence => "The balance of a funding body is the sum of its purses and its commitments.";

    public override string? Broken(WorldState world, bool stochastic)
    {
        Funding funding = world.Funding;
        for (int plan = 0; plan < Plan.Count; plan++)
        {
            double parts = funding.Committed[plan];
            foreach (double[] purse in funding.Purse)
                parts += purse[plan];
            if (Math.Abs(funding.Balance[plan] - parts) > Tolerance.Money(world))
                return Say($"funding.balance[{plan}] is {funding.Balance[plan]}, purses and commitments hold {parts}");
        }

        return null;
    }
}
