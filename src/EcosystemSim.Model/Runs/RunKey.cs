using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Runs;

/// <summary>Identity of a run: SHA-256 over everything that its numbers depend on, and nothing else.</summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct RunKey(string Hex)
{
    /// <summary>
    /// Key of one run: model version, data hash, nation, start, years, environment, settings and sectors, what the policy
    /// does, the drawn parameters, seed and replicate. Names, titles, other policies, the size of the ensemble and the
    /// future's index are not in it, so that an ensemble can be extended and renamed.
    /// </summary>
    /// <param name="plan">The scenario.</param>
    /// <param name="policy">The policy of the run.</param>
    /// <param name="drawn">All parameters as this run has them: the plan's, with the future's draws applied.</param>
    /// <param name="replicate">Index of the replicate, from 0.</param>
    public static RunKey Of(ScenarioPlan plan, Policy policy, ParameterSet drawn, int replicate)
    {
        using var bytes = new CanonicalBytes();
        CanonicalPlan.AddFrame(bytes, plan);
        CanonicalPlan.AddPolicy(bytes, policy);
        bytes.Add("parameters").Add(drawn.Values);
        bytes.Add("seed").Add(plan.Seed);
        bytes.Add("replicate").Add(replicate);
        return new RunKey(bytes.Sha256());
    }

    public override string ToString() => Hex;
}
