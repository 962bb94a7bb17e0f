using System.Globalization;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Writing;

/// <summary>
/// Writes a resolved scenario as one file that extends nothing, with the unit, meaning and source of every number it sets.
/// Reading that file gives an equal plan.
/// </summary>
public static class ScenarioWriter
{
    public static string Write(ResolvedScenario scenario)
    {
        ScenarioPlan plan = scenario.Plan;
        var months = new ModelMonths(plan.Start);
        var text = new YamlText();
        text.Line(0, $"schema: {ExtendsChain.Schema}");
        text.Line(0, $"name: {plan.Name}");
        text.Line(0, $"title: {YamlText.Quoted(plan.Title)}");
        if (scenario.Description.Length > 0)
            text.Line(0, $"description: {YamlText.Quoted(scenario.Description)}");
        text.Line(0, $"nation: {plan.Nation.Iso3}", NationName(plan));
        text.Line(0, $"start: {plan.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        text.Line(0, $"calendar: {plan.Calendar}");
        text.Line(0, $"years: {plan.Years}");
        WriteControls(text, 0, "environment", plan.Environment, months);
        WriteConstants(text, scenario.Constants);
        WriteUncertainties(text, plan.Uncertainties);
        text.Line(0, "policies:");
        foreach (Policy policy in plan.Policies)
            WritePolicy(text, policy, months);
        text.Line(0, $"ensemble: {{ futures: {plan.Futures}, replicates: {plan.Replicates}, seed: {plan.Seed} }}");
        text.Line(0, $"report: {{ compare-to: {plan.CompareTo}, indicators: {YamlText.List(plan.ReportIndicators.Select(YamlText.Quoted))} }}");
        return text.ToString();
    }

    private static string? NationName(ScenarioPlan plan)
    {
        int row = plan.World.IndexOf(plan.Nation.Iso3);
        return row < 0 ? null : plan.World.Names[row];
    }

    private static void WriteConstants(YamlText text, IReadOnlyList<ScenarioConstant> constants)
    {
        if (constants.Count == 0)
            return;
        text.Line(0, "constants:");
        foreach (ScenarioConstant constant in constants)
        {
            string comment = ParameterCatalog.Find(constant.Key) is { } parameter
                ? $"{parameter.Unit}; {parameter.Meaning} ({parameter.Id}); default {YamlText.Number(parameter.Default)}, {parameter.Source}"
                : SettingCatalog.Find(constant.Key) is { } setting ? $"{setting.Unit}; {setting.Meaning}; {setting.Source}"
                : throw new ArgumentException($"'{constant.Key}' is neither a parameter nor a setting", nameof(constants));
            text.Line(1, $"{constant.Key}: {YamlText.Number(constant.Value)}", comment);
        }
    }

    private static void WriteUncertainties(YamlText text, IReadOnlyList<Uncertainty> uncertainties)
    {
        if (uncertainties.Count == 0)
            return;
        text.Line(0, "uncertainties:");
        foreach ((Parameter parameter, Distribution distribution) in uncertainties)
        {
            text.Line(1, $"{parameter.Key}: {Form(distribution)}",
                $"{parameter.Unit}; {parameter.Meaning} ({parameter.Id}); {parameter.Source}");
        }
    }

    private static string Form(Distribution distribution) => distribution switch
    {
        UniformDistribution d => Form("uniform", d.Low, d.High),
        TriangularDistribution d => Form("triangular", d.Low, d.Mode, d.High),
        TruncatedNormalDistribution d => Form("normal", d.Mean, d.StandardDeviation),
        LognormalDistribution d => Form("lognormal", d.Median, d.Sigma),
        CategoricalDistribution d => YamlText.Map(
        [
            ("categorical", YamlText.Map([("values", Numbers(d.Values)), ("weights", Numbers(d.Weights))])),
        ]),
        _ => throw new ArgumentException($"no YAML form of {distribution.GetType().Name}", nameof(distribution)),
    };

    private static string Form(string name, params double[] numbers) => YamlText.Map([(name, Numbers(numbers))]);

    private static string Numbers(IEnumerable<double> numbers) => YamlText.List(numbers.Select(YamlText.Number));

    private static void WritePolicy(YamlText text, Policy policy, ModelMonths months)
    {
        text.Line(1, $"- name: {policy.Name}");
        text.Line(2, $"title: {YamlText.Quoted(policy.Title)}");
        ILookup<bool, ControlRecord> isEnvironment = policy.Timeline.ToLookup(record => IsEnvironment(record.Slot));
        WriteControls(text, 2, "levers", [.. isEnvironment[false]], months);
        WriteControls(text, 2, "environment", [.. isEnvironment[true]], months);
        if (policy.Agreements.Count > 0)
            text.Line(2, "agreements:");
        foreach (Agreement agreement in policy.Agreements)
            text.Line(3, $"- {Record(agreement, months)}", "persons and full-time experts per year; cost in million start-date USD per year");
        if (policy.Rules.Count > 0)
        {
            text.Line(2, $"rules: {YamlText.Map(policy.Rules
                .OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => (rule.Key, rule.Value)))}");
        }
    }

    private static bool IsEnvironment(int slot) =>
        ControlCatalog.Environment.Any(path => slot >= path.Offset && slot < path.Offset + path.Components.Count);

    private static string Record(Agreement agreement, ModelMonths months) => YamlText.Map(
    [
        ("partner", agreement.Partner),
        ("from", months.Name(agreement.FromMonth)),
        ("months", agreement.Months.ToString(CultureInfo.InvariantCulture)),
        ("knowledge", YamlText.Number(agreement.Knowledge)),
        ("experts-per-year", YamlText.Number(agreement.ExpertsPerYear)),
        ("seats-per-year", YamlText.Number(agreement.SeatsPerYear)),
        ("joint-ethics", agreement.JointEthics ? "true" : "false"),
        ("cost", YamlText.Number(agreement.CostMusdPerYear)),
    ]);

    private static void WriteControls(
        YamlText text, int indent, string block, IReadOnlyList<ControlRecord> records, ModelMonths months)
    {
        if (records.Count == 0)
            return;
        text.Line(indent, block + ":");
        foreach (Control control in ControlCatalog.All)
        {
            ControlRecord[][] byMonth = [.. records
                .Where(record => record.Slot >= control.Offset && record.Slot < control.Offset + control.Components.Count)
                .GroupBy(record => record.Month)
                .OrderBy(group => group.Key)
                .Select(group => group.OrderBy(record => record.Slot).ToArray())];
            string comment = $"{control.Unit}; {control.Meaning}; {control.Source}";
            if (byMonth is [[{ Month: 0 }, ..] only])
                text.Line(indent + 1, $"{control.Key}: {Value(control, only)}", comment);
            else if (byMonth.Length > 0)
                WriteDated(text, indent + 1, control, byMonth, months, comment);
        }
    }

    private static void WriteDated(
        YamlText text, int indent, Control control, ControlRecord[][] byMonth, ModelMonths months, string comment)
    {
        text.Line(indent, control.Key + ":", comment);
        foreach (ControlRecord[] records in byMonth)
        {
            string value = Value(control, records);
            int month = records[0].Month;
            text.Line(indent + 1, month == 0 ? $"- {{ value: {value} }}" : $"- {{ from: {months.Name(month)}, value: {value} }}");
        }
    }

    private static string Value(Control control, ControlRecord[] records) => control.Components is [""]
        ? YamlText.Number(records[0].Value)
        : YamlText.Map(records.Select(record => (control.Components[record.Slot - control.Offset], YamlText.Number(record.Value))));
}
