using EcosystemSim.Analysis;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>Every number the runs rest on, with its range, unit, meaning and source; assumptions counted and marked.</summary>
public sealed class AssumptionsSection : ReportSection
{
    private static TableColumn[] Columns(string value) =>
        [new("Number"), new(value, IsNumber: true), new("Range"), new("Unit"), new("Source")];

    public override string Key => "assumptions";

    public override int Order => 80;

    public override string Title => "What is assumed";

    public override Html? Render(ReportInput input) => Html.Of($"""
        <p>The model has three kinds of numbers: <em>parameters</em> of its equations, which futures may draw;
        <em>settings</em> of the nation and the frame at the start; and <em>structural constants</em>, the same in every run.
        Each states how well it is supported:</p>
        {Grades()}
        <p>Where a nation’s own file replaces a default, the source listed here is that of the default; its own stands in the
        file.</p>
        {input.Scenarios.Select((scenario, index) => OfScenario(input, scenario, index))}
        {Constants()}
        """);

    private static Html Grades()
    {
        IEnumerable<TableCell[]> rows = Enum.GetValues<Evidence>().Select(grade => (TableCell[])
        [
            Html.Of($"<strong>{Evidences.Name(grade)}</strong>: {Evidences.Meaning(grade)}"),
            Count(Evidences.Parameters, grade), Count(Evidences.Settings, grade), Count(Evidences.Constants, grade),
        ]);
        TableCell[] nation =
        [
            Html.Of($"<strong>nation</strong>: value and source are in the nation’s own file"),
            "0", Plain.Whole(Evidences.GivenByNation), "0",
        ];
        TableCell[] all =
        [
            "all", Plain.Whole(ParameterCatalog.All.Count), Plain.Whole(SettingCatalog.All.Count),
            Plain.Whole(StructuralCatalog.All.Count),
        ];
        return new HtmlTable(
            "Numbers of the model by evidence",
            [
                new TableColumn("Evidence"), new TableColumn("Parameters", true), new TableColumn("Settings", true),
                new TableColumn("Structural constants", true),
            ],
            [.. rows, nation, all]).Render();
    }

    private static string Count(IEnumerable<Source> sources, Evidence grade) =>
        Plain.Whole(sources.Count(source => source.Kind == grade));

    private static Html OfScenario(ReportInput input, ReportScenario scenario, int index)
    {
        ScenarioPlan plan = scenario.Plan;
        Html heading = input.Scenarios.Count > 1 ? Html.Of($"<h3>{Titles.Plain(plan.Title)}</h3>") : Html.Empty;
        var drawn = plan.Uncertainties.Select(uncertainty => uncertainty.Parameter).ToHashSet();
        Parameter[] held = [.. ParameterCatalog.All.Where(parameter => !drawn.Contains(parameter))];

        // Values that a later scenario shares with the first one are not told twice.
        ScenarioPlan? first = index == 0 ? null : input.Scenarios[0].Plan;
        IReadOnlyList<TableCell>[] uncertain = [.. plan.Uncertainties
            .Where(uncertainty => first is null || !first.Uncertainties.Contains(uncertainty)).Select(Uncertain)];
        IReadOnlyList<TableCell>[] fixedValues = [.. held
            .Where(parameter => first is null || Differs(first.Parameters[parameter], plan.Parameters[parameter]))
            .Select(parameter => Held(parameter, plan.Parameters[parameter]))];
        IReadOnlyList<TableCell>[] settings = [.. SettingCatalog.All
            .Where(setting => first is null || Differs(first.Nation.Settings[setting], plan.Nation.Settings[setting]))
            .Select(setting => Setting(setting, plan.Nation.Settings[setting]))];
        string than = first is null ? "" : $", where they differ from “{input.Scenarios[0].Plan.Title}”";
        return Html.Of($"""
            {heading}
            {Environment(plan)}
            {Table($"Uncertainties: drawn anew in every future{than}", uncertain, "Median")}
            {Table($"Constants: parameters that are not varied{than}", fixedValues)}
            {Table($"Settings of the nation and the frame{than}", settings)}
            """);
    }

    private static Html Environment(ScenarioPlan plan)
    {
        if (plan.Environment.Count == 0)
            return Html.Empty;
        IEnumerable<Html> lines =
            from control in ControlCatalog.All
            from place in Enumerable.Range(0, control.Components.Count)
            from record in plan.Environment.Where(record => record.Slot == control.Offset + place).OrderBy(record => record.Month)
            select Line(plan, control, control.Components[place], record);
        return Html.Of($"<p>The environment, which the nation does not choose:</p><ul>{lines}</ul>");
    }

    private static Html Line(ScenarioPlan plan, Control control, string component, ControlRecord record)
    {
        string part = component.Length > 0 ? $", {component}" : "";
        string from = record.Month > 0 ? $" from {Dates.Month(plan, record.Month)}" : "";
        string value = Plain.Typeset(Plain.Quantity(record.Value, control.Unit));
        return Html.Of($"<li>{Plain.Capital(control.Meaning)}{part}: {value}{from}</li>");
    }

    private static Html Table(string caption, IReadOnlyList<TableCell>[] rows, string value = "Value") => rows.Length == 0
        ? Html.Empty
        : Html.Of($"""
            <details>
            <summary>{caption} ({Plain.Count(rows.Length, "row")})</summary>
            {new HtmlTable(caption, Columns(value), rows).Render()}
            </details>
            """);

    private static TableCell[] Uncertain(Uncertainty uncertainty)
    {
        Parameter parameter = uncertainty.Parameter;
        return Row(
            Name(parameter.Meaning, parameter.Key), Distributions.Middle(uncertainty.Distribution),
            Distributions.Range(uncertainty.Distribution), parameter.Unit, parameter.Source);
    }

    private static TableCell[] Held(Parameter parameter, double value) => Row(
        Name(parameter.Meaning, parameter.Key, Differs(value, parameter.Default) ? parameter.Default : null),
        ShortNumber.Of(value), Span(parameter.Low, parameter.High), parameter.Unit, parameter.Source);

    private static TableCell[] Setting(Setting setting, double value) => Row(
        Name(setting.Meaning, setting.Key, setting.Default is { } usual && Differs(value, usual) ? usual : null),
        ShortNumber.Of(value), Span(setting.Low, setting.High), setting.Unit,
        setting.Default is null ? null : setting.Source);

    private static Html Constants()
    {
        IReadOnlyList<TableCell>[] rows = [.. StructuralCatalog.All.Select(constant => Row(
            Name(constant.Meaning, constant.Name), ShortNumber.Of(constant.Value), "fixed", constant.Unit, constant.Source))];
        return Table("Structural constants: the same in every run", rows);
    }

    private static TableCell[] Row(Html name, string value, string range, string unit, Source? source) =>
    [
        name, Plain.Typeset(value), Plain.Typeset(range), unit is "-" ? "" : Units.Plain(unit),
        source is null ? Html.Of($"""<span class="grade">nation</span> see the nation’s own file""") : EvidenceTag.Of(source),
    ];

    private static Html Name(string meaning, string key, double? usual = null)
    {
        Html own = usual is { } value
            ? Html.Of($""" <span class="grade">not the default, which is {ShortNumber.Of(value)}</span>""")
            : Html.Empty;
        return Html.Of($"{Plain.Capital(meaning)} <code>{key}</code>{own}");
    }

    private static string Span(double low, double high) => $"{ShortNumber.Of(low)} to {ShortNumber.Of(high)}";

    private static bool Differs(double a, double b) => !a.Equals(b);
}
