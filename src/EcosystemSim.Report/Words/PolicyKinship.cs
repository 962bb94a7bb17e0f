using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Report.Words;

/// <summary>Which policy can be told as another one with differences, which is shorter and shows what was meant.</summary>
internal static class PolicyKinship
{
    /// <summary>
    /// The earlier policy with the fewest differences, among those that this one only adds to or changes: the same agreements
    /// and rules, and no lever less. Null where there is none.
    /// </summary>
    public static ReportPolicy? Nearest(ReportPolicy policy, IEnumerable<ReportPolicy> earlier) => earlier
        .Where(other => other.Policy.Timeline.Count > 0 && Extends(policy.Policy, other.Policy))
        .MinBy(other => Differences(policy.Policy, other.Policy));

    /// <summary>Records of one control, by month and component.</summary>
    public static ControlRecord[] RecordsOf(Policy policy, Control control) =>
    [
        .. policy.Timeline
            .Where(record => record.Slot >= control.Offset && record.Slot < control.Offset + control.Components.Count)
            .OrderBy(record => record.Month).ThenBy(record => record.Slot),
    ];

    private static bool Extends(Policy policy, Policy other) =>
        policy.Agreements.SequenceEqual(other.Agreements)
        && policy.Rules.Count == other.Rules.Count
        && policy.Rules.All(rule => other.Rules.GetValueOrDefault(rule.Key) == rule.Value)
        && other.Timeline.All(record => policy.Timeline.Any(own => own.Slot == record.Slot));

    private static int Differences(Policy policy, Policy other) =>
        ControlCatalog.All.Count(control => !RecordsOf(policy, control).SequenceEqual(RecordsOf(other, control)));
}
