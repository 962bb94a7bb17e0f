using System.Globalization;
using System.Text;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios.Tests;

/// <summary>Everything a plan says, as text, so that two plans can be compared and their difference is readable.</summary>
internal static class PlanText
{
    public static string Of(ScenarioPlan plan)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{plan.Name}|{plan.Title}|{plan.Nation.Iso3}|{plan.Start:O}|{plan.Calendar}|{plan.Years}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{plan.Futures}|{plan.Replicates}|{plan.Seed}|{plan.CompareTo}");
        text.AppendJoin(',', plan.ReportIndicators).AppendLine();
        text.AppendLine("environment " + Records(plan.Environment));
        text.AppendLine("parameters " + Numbers(plan.Parameters.Values.ToArray()));
        text.AppendLine("settings " + Numbers(plan.Nation.Settings.Values.ToArray()));
        foreach (Uncertainty uncertainty in plan.Uncertainties)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{uncertainty.Parameter.Key} {uncertainty.Distribution.GetType().Name} ")
                .AppendLine(Numbers([.. Enumerable.Range(1, 9).Select(i => uncertainty.Distribution.Quantile(i / 10.0))]));
        }

        foreach (Policy policy in plan.Policies)
        {
            text.AppendLine($"{policy.Name}|{policy.Title}").AppendLine(Records(policy.Timeline));
            text.AppendJoin('\n', policy.Agreements).AppendLine();
            text.AppendJoin('\n', policy.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal)).AppendLine();
        }

        return text.ToString();
    }

    private static string Records(IEnumerable<ControlRecord> records) =>
        string.Join(' ', records.Select(record => FormattableString.Invariant($"{record.Month}:{record.Slot}={record.Value:R}")));

    private static string Numbers(double[] numbers) =>
        string.Join(' ', numbers.Select(x => x.ToString("R", CultureInfo.InvariantCulture)));
}
