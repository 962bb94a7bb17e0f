using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>What each policy sets: levers with value and date, agreements, rules.</summary>
public sealed class PoliciesSection : ReportSection
{
    /// <summary>Levers by their number in the documents, then what the nation does not choose.</summary>
    private static IEnumerable<Control> InOrder => ControlCatalog.Levers
        .OrderBy(lever => lever.Number, StringComparer.Ordinal).Concat<Control>(ControlCatalog.Environment);

    public override string Key => "policies";

    public override int Order => 70;

    public override string Title => "What each policy does";

    public override Html? Render(ReportInput input) => Html.Of($"""
        <p>A lever that a policy does not name keeps its “no policy” value. “Basis” is the evidence for the range of the
        lever; the values themselves are the scenario’s choice.</p>
        {input.Scenarios.SelectMany(scenario => OfScenario(scenario, input.PoliciesOf(scenario)))}
        """);

    private static IEnumerable<Html> OfScenario(ReportScenario scenario, IReadOnlyList<ReportPolicy> policies) =>
        policies.Select((policy, place) => OfPolicy(scenario, policy, PolicyKinship.Nearest(policy, policies.Take(place))));

    private static Html OfPolicy(ReportScenario scenario, ReportPolicy policy, ReportPolicy? parent)
    {
        IReadOnlyList<TableCell>[] levers = [.. InOrder.SelectMany(control => Rows(scenario.Plan, policy, parent, control))];
        Html settings = levers.Length == 0
            ? Html.Text(parent is null ? "Sets no lever." : "Differs in no lever.").InParagraph()
            : new HtmlTable(
                $"Levers of “{policy.Title}”",
                [new TableColumn("Lever"), new TableColumn("Value"), new TableColumn("From"), new TableColumn("Basis")],
                levers)
            {
                WhenNarrow = NarrowTable.Stacks,
            }.Render();
        if (parent is not null)
        {
            return Html.Of($"""
                <h3>{Titles.Plain(policy.Title)}</h3>
                <p>As {Titles.Quoted(parent.Title)}, with these differences:</p>
                {settings}
                """);
        }

        return Html.Of($"""
            <h3>{Titles.Plain(policy.Title)}</h3>
            {settings}
            {policy.Policy.Agreements.Select(agreement => Agreement(scenario, agreement))}
            {policy.Policy.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => Html.Of(
                $"<p>Decision rule of the {rule.Key.Replace('-', ' ')}: {rule.Value}.</p>"))}
            """);
    }

    private static IEnumerable<IReadOnlyList<TableCell>> Rows(
        ScenarioPlan plan, ReportPolicy policy, ReportPolicy? parent, Control control)
    {
        ControlRecord[] own = PolicyKinship.RecordsOf(policy.Policy, control);
        if (parent is not null && own.SequenceEqual(PolicyKinship.RecordsOf(parent.Policy, control)))
            yield break;
        var months = own
            .GroupBy(record => record.Month)
            .OrderBy(month => month.Key);
        foreach (IGrouping<int, ControlRecord> month in months)
        {
            string kind = control is Lever ? "" : " (environment)";
            yield return
            [
                Html.Of($"{Plain.Capital(control.Meaning)}{kind} <code>{control.Key}</code>"),
                Value(control, month),
                month.Key == 0 ? "the\u00A0start" : Dates.Month(plan, month.Key),
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

    private static Html Agreement(ReportScenario scenario, Agreement agreement)
    {
        string[] parts =
        [
            $"knowledge exchange at strength {Plain.Quantity(agreement.Knowledge, "0-1")}",
            $"visiting experts, full-time equivalents per year: {Plain.Quantity(agreement.ExpertsPerYear, "-")}",
            $"training seats in the partner nation per year: {Plain.Quantity(agreement.SeatsPerYear, "-")}",
            agreement.JointEthics ? "a joint ethics framework" : "no joint ethics framework",
            $"running cost to the state: {Plain.Quantity(agreement.CostMusdPerYear, "-")} million US dollars per year",
        ];
        return Html.Of($"""
            <p>Agreement with {Titles.Plain(scenario.NameOf(agreement.Partner))}, from
            {Dates.Month(scenario.Plan, agreement.FromMonth)} for
            {Plain.Count(agreement.Months, "month")}:</p>
            <ul>{parts.Select(part => Html.Of($"<li>{part}</li>"))}</ul>
            """);
    }
}
