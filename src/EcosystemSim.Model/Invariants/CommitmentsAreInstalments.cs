namespace EcosystemSim.Model.Invariants;

/// <summary>What a funding body has committed is what its awards are still to be paid, also after payees are gone.</summary>
public sealed class CommitmentsAreInstalments : Invariant
{
    public override string Key => "commitments-are-instalments";

    public override string Sentence => "Commitments of a funding body are the unpaid instalments of its awards.";

    public override string? Broken(WorldState world, bool stochastic)
    {
        AwardQueue awards = world.Awards;
        Span<double> unpaid = stackalloc double[Plan.Count];
        for (int a = 0; a < awards.Count; a++)
            unpaid[awards.ToFirm[a] > 0 ? Plan.Firms : Plan.Academic] += awards.Instalment[a] * awards.InstalmentsLeft[a];
        for (int plan = 0; plan < Plan.Count; plan++)
        {
            double committed = world.Funding.Committed[plan];
            if (Math.Abs(committed - unpaid[plan]) > Tolerance.Money(world))
                return Say($"funding.committed[{plan}] is {committed}, awards are still to be paid {unpaid[plan]}");
        }

        return null;
    }
}
