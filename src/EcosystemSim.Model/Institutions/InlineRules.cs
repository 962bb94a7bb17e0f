using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Institutions;

/// <summary>
/// The rules of MODEL.md section 7, applied in the same process: the default, or the alternative that a policy names.
/// </summary>
public sealed class InlineRules(Policy policy) : IDecisionSource
{
    public void Decide(Epoch epoch)
    {
        for (int i = 0; i < epoch.Tables.Count; i++)
            epoch.Tables[i].Institution.DecideAll(RuleOf(policy, epoch.Tables[i].Institution), epoch.Tables[i]);
    }

    /// <summary>The rule that a policy gives an institution.</summary>
    public static string RuleOf(Policy policy, Institution institution) =>
        policy.Rules.GetValueOrDefault(institution.Key, Institution.DefaultRule);
}
