using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>What each policy sets: levers with value and date, agreements, rules.</summary>
public sealed class PoliciesSection : ReportSection
{
    public override string Key => "policies";

    public override int Order => 70;

    public override string Title => "What each policy does";

    public override Html? Render(ReportInput input) => Html.Of($"""
        <p>A lever that a policy does not name keeps its “no policy” value. “Basis” is the evidence for the range of the lever; the
        values themselves are the scenario’s choice.</p>
        {input.Scenarios.SelectMany(scenario => input.PoliciesOf(scenario).Select(policy => OfPolicy(scenario.Plan, policy)))}
        """);

    private static Html OfPolicy(ScenarioPlan plan, ReportPolicy policy)
    {
        IReadOnlyList<TableCell>[] levers = [.. ControlCatalog.All.SelectMany(control => Rows(plan, policy.Policy, control))];
        Html settings = levers.Length == 0
            ? Html.Text("Sets no lever.").InParagraph()
            : new HtmlTable(
                $"Levers of “{policy.Title}”",
                [new TableColumn("Lever"), new TableColumn("Value"), new TableColumn("From"), new TableColumn("Basis")],
                levers)
            {
                WhenNarrow = NarrowTable.Stacks,
            }.Render();
        return Html.Of($"""
            <h3>{Titles.Plain(policy.Title)}</h3>
            {settings}
            {policy.Policy.Agreements.Select(agreement => Agreement(plan, agreement))}
            {policy.Policy.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => Html.Of(
                $"<p>Decision rule of the {rule.Key.Replace('-', ' ')}: {rule.Value}.</p>"))}
            """);
    }

    private static IEnumerable<IReadOnlyList<TableCell>> Rows(ScenarioPlan plan, Policy policy, Control control)
    {
        int end = control.Offset + control.Components.Count;
        var months = policy.Timeline
            .Where(record => record.Slot >= control.Offset && record.Slot < end)
            .GroupBy(record => record.Month)
            .OrderBy(month => month.Key);
        foreach (IGrouping<int, ControlRecord> month in months)
        {
            string kind = control is Lever ? "" : " (environment)";
            yield return
            [
                Html.Of($"{Plain.Capital(control.Meaning)}{kind} <code>{control.Key}</code>"),
                Value(control, month),
                month.Key == 0 ? "the start" : Dates.Month(plan, month.Key),
                EvidenceTag.Of(control.Source),
            ];
        }
    }

    private static string Value(Control control, IEnumerable<ControlRecord> records)
    {
        bool single = control.Components is [""];
        return Plain.List([.. records.OrderBy(record => record.Slot).Select(record =>
        {
            string value = Plain.Typeset(Plain.Quantity(record.Value, control.Unit));
            return single ? value : $"{control.Components[record.Slot - control.Offset]} {value}";
        })]);
    }

    private static Html Agreement(ScenarioPlan plan, Agreement agreement)
    {
        int row = plan.World.IndexOf(agreement.Partner);
        string partner = row < 0 ? agreement.Partner : plan.World.Names[row];
        string[] parts =
        [
            $"knowledge exchange at strength {Plain.Quantity(agreement.Knowledge, "-")} on a scale from 0 to 1",
            $"visiting experts, full-time equivalents per year: {Plain.Quantity(agreement.ExpertsPerYear, "-")}",
            $"training seats in the partner nation per year: {Plain.Quantity(agreement.SeatsPerYear, "-")}",
            agreement.JointEthics ? "a joint ethics framework" : "no joint ethics framework",
            $"running cost to the state: {Plain.Quantity(agreement.CostMusdPerYear, "-")} million US dollars per year",
        ];
        return Html.Of($"""
            <p>Agreement with {Titles.Plain(partner)}, from {Dates.Month(plan, agreement.FromMonth)} for
            {Plain.Count(agreement.Months, "month")}:</p>
            <ul>{parts.Select(part => Html.Of($"<li>{part}</li>"))}</ul>
            """);
    }
}
