using System.Globalization;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Invariants;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Tidy.Tests;

/// <summary>The tables of MODEL.md that are read off the code, as Markdown.</summary>
public static class ModelTables
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>Table by the name in its marker.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>
    {
        ["phases"] = Phases,
        ["evidence"] = EvidenceCounts,
        ["parameters"] = Parameters,
        ["settings"] = Settings,
        ["constants"] = Constants,
        ["levers"] = Levers,
        ["environment"] = EnvironmentPaths,
        ["indicators"] = Indicators,
        ["institutions"] = Institutions,
        ["invariants"] = Invariants,
    };

    /// <summary>Every phrase of the code that names equations.</summary>
    public static IEnumerable<string> EquationPhrases() =>
    [
        .. ThePhases().Select(phase => phase.Info.Equations),
        .. ParameterCatalog.All.Select(parameter => parameter.Equations),
        .. SettingCatalog.All.Select(setting => setting.Equations),
        .. StructuralCatalog.All.Select(constant => constant.Equations),
        .. ControlCatalog.All.Select(control => control.Equations),
        .. IndicatorCatalog.Columns.Select(column => column.Equations),
    ];

    /// <summary>At most seven significant digits, thousands apart, powers of ten only where zeros would be counted.</summary>
    public static string Number(double value)
    {
        double size = Math.Abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e12))
            return value.ToString("0.######e+0", Plain);
        return value.ToString(size >= 10_000 ? "#,0.###" : "0.#######", Plain);
    }

    private static IPhase[] ThePhases() =>
        TickPhases.All(new InlineRules(new Policy(Policy.NullName, "", [], [], new Dictionary<string, string>())));

    private static string Phases() => Table(
        ["#", "phase", "when", "what", "equations"],
        ThePhases().Select((phase, i) => new[]
        {
            i.ToString(Plain), Code(phase.Info.Key), phase.Info.When, phase.Info.Sentence, phase.Info.Equations,
        }));

    private static string EvidenceCounts() => Table(
        ["evidence", "parameters", "settings", "structural constants"],
        Enum.GetValues<Evidence>().Select(kind => new[]
        {
            kind.ToString().ToLowerInvariant(),
            ParameterCatalog.All.Count(item => item.Source.Kind == kind).ToString(Plain),
            SettingCatalog.All.Count(item => item.Source.Kind == kind).ToString(Plain),
            StructuralCatalog.All.Count(item => item.Source.Kind == kind).ToString(Plain),
        }).Append(
        [
            "all", ParameterCatalog.All.Count.ToString(Plain), SettingCatalog.All.Count.ToString(Plain),
            StructuralCatalog.All.Count.ToString(Plain),
        ]));

    private static string Parameters() => Table(
        ["id", "parameter", "symbol", "default", "range", "unit", "meaning", "equations", "evidence"],
        ParameterCatalog.All.Select(item => new[]
        {
            item.Id, Code(item.Key), Code(item.Symbol), Number(item.Default), Range(item.Low, item.High), item.Unit, item.Meaning,
            item.Equations, item.Source.ToString(),
        }));

    private static string Settings() => Table(
        ["setting", "default", "accepted", "unit", "meaning", "equations", "evidence"],
        SettingCatalog.All.Select(item => new[]
        {
            Code(item.Key), item.Default is { } value ? Number(value) : "nation's file", Range(item.Low, item.High), item.Unit,
            item.Meaning, item.Equations, item.Source.ToString(),
        }));

    private static string Constants() => Table(
        ["group", "constant", "value", "unit", "meaning", "equations", "evidence"],
        StructuralCatalog.All.Select(item => new[]
        {
            item.Group, Code(item.Name), Number(item.Value), item.Unit, item.Meaning, item.Equations, item.Source.ToString(),
        }));

    private static string Levers() => Table(
        ["number", "lever", "no policy", "range", "unit", "meaning", "equations", "acts", "evidence"],
        ControlCatalog.Levers
            .OrderBy(lever => lever.Number, StringComparer.Ordinal)
            .Select(lever => Row(lever).Prepend(lever.Number)));

    private static string EnvironmentPaths() => Table(
        ["path", "default", "range", "unit", "meaning", "equations", "acts", "evidence"],
        ControlCatalog.Environment.Select(Row));

    private static string Institutions() => Table(
        ["number", "institution", "rules", "sees", "decides"],
        InstitutionCatalog.All.Select(item => new[]
        {
            $"7.{(int)item.Type}", Code(item.Key),
            string.Join("; ", item.Rules.Select(rule => $"{Code(rule.Rule)}: {rule.Meaning}")),
            string.Join(", ", item.Sees.Select(seen => seen.Key)),
            string.Join(", ", item.Decides.Select(choice => $"{choice.Key} ({Range(choice.Low, choice.High)})")),
        }));

    private static string Indicators() => Table(
        ["number", "column", "unit", "kind", "better", "meaning", "equations"],
        IndicatorCatalog.All.SelectMany(indicator => indicator.Columns.Select(column => new[]
        {
            indicator.Number, Code(column.Key), column.Unit, column.Kind.ToString().ToLowerInvariant(),
            column.Better == Better.Unstated ? "" : column.Better.ToString().ToLowerInvariant(), column.Meaning, column.Equations,
        })));

    private static string Invariants() => Table(
        ["invariant", "what must be true"],
        InvariantCatalog.All.Select(item => new[] { Code(item.Key), item.Sentence }));

    private static IEnumerable<string> Row(Control control) =>
    [
        Code(control.Components.Count == 1 ? control.Key : $"{control.Key}{{{string.Join(", ", control.Components)}}}"),
        string.Join(", ", control.Null.Select(Number)),
        Range(control.Low, control.High), control.Unit, control.Meaning, control.Equations, control.Acts,
        control.Source.ToString(),
    ];

    private static string Table(string[] headers, IEnumerable<IEnumerable<string>> rows) => string.Join(
        '\n',
        rows.Select(Line).Prepend(Line(headers.Select(_ => "---"))).Prepend(Line(headers)));

    private static string Line(IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";

    private static string Code(string text) => $"`{text}`";

    private static string Range(double low, double high) => $"{Number(low)} to {Number(high)}";
}
