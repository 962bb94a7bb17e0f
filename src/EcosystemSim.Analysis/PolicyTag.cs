namespace EcosystemSim.Analysis;

/// <summary>How a policy is named and told apart, the same in every figure.</summary>
/// <param name="Policy">Index of the policy.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsReference">Whether the effects of others are differences to it.</param>
/// <param name="Place">Place among the references or among the others, from 0; its colour follows from it.</param>
public sealed record PolicyTag(int Policy, string Title, bool IsReference, int Place)
{
    /// <summary>
    /// All policies in the order in which figures show them: scenario by scenario, the policy compared to before those compared
    /// to it.
    /// </summary>
    public static IReadOnlyList<PolicyTag> All(Summary summary, FigureWords words)
    {
        int[] policies = [.. Enumerable.Range(0, summary.Policies.Count)];
        int[] references = [.. policies.Where(summary.IsReference)];
        int[] others = [.. policies.Except(references)];
        return
        [
            .. policies
                .OrderBy(policy => Array.IndexOf(references, summary.ReferenceOf(policy)))
                .ThenBy(policy => summary.IsReference(policy) ? 0 : 1)
                .Select(policy => new PolicyTag(
                    policy,
                    words.PolicyTitles[policy],
                    summary.IsReference(policy),
                    Array.IndexOf(summary.IsReference(policy) ? references : others, policy))),
        ];
    }
}
