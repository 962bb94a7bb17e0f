using EcosystemSim.Analysis;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Plots;

namespace EcosystemSim.Cli.Listings;

/// <summary>What can be listed: the words of scenario files and result files, and what they mean.</summary>
internal static class CatalogListings
{
    public static Listing Levers(bool withSources) => Build(
        withSources,
        ["number", "lever", "range", "unit", "meaning"],
        ["equations", "acts", "source"],
        ControlCatalog.Levers,
        lever => [lever.Number, Name(lever), Range(lever.Low, lever.High), lever.Unit, lever.Meaning],
        lever => [lever.Equations, lever.Acts, lever.Source.ToString()]);

    public static Listing Environment(bool withSources) => Build(
        withSources,
        ["path", "unless said", "range", "unit", "meaning"],
        ["equations", "acts", "source"],
        ControlCatalog.Environment,
        path =>
        [
            Name(path), string.Join(", ", path.Null.Distinct().Select(ShortNumber.Of)), Range(path.Low, path.High), path.Unit,
            path.Meaning,
        ],
        path => [path.Equations, path.Acts, path.Source.ToString()]);

    public static Listing Parameters(bool withSources) => Build(
        withSources,
        ["id", "parameter", "default", "range", "unit", "meaning"],
        ["equations", "symbol", "source"],
        ParameterCatalog.All,
        parameter =>
        [
            parameter.Id, parameter.Key, parameter.Default, Range(parameter.Low, parameter.High), parameter.Unit,
            parameter.Meaning,
        ],
        parameter => [parameter.Equations, parameter.Symbol, parameter.Source.ToString()]);

    public static Listing Settings(bool withSources) => Build(
        withSources,
        ["setting", "default", "range", "unit", "meaning"],
        ["equations", "source"],
        SettingCatalog.All,
        setting =>
        [
            setting.Key, setting.Default is { } value ? value : "nation's", Range(setting.Low, setting.High), setting.Unit,
            setting.Meaning,
        ],
        setting => [setting.Equations, setting.Source.ToString()]);

    public static Listing Indicators(IReadOnlyList<IndicatorColumn> columns) => new(
        ["indicator", "unit", "kind", "better", "equations", "meaning"],
        [.. columns.Select(column => (object?[])
        [
            column.Key, column.Unit, column.Kind.ToString().ToLowerInvariant(),
            column.Better == Better.Unstated ? "" : column.Better.ToString().ToLowerInvariant(), column.Equations, column.Meaning,
        ])]);

    public static Listing Policies(ScenarioPlan plan) => new(
        ["policy", "title", "records", "agreements", "compared"],
        [.. plan.Policies.Select(policy => (object?[])
        [
            policy.Name, policy.Title, policy.Timeline.Count,
            string.Join(", ", policy.Agreements.Select(agreement => agreement.Partner)),
            policy.Name == plan.CompareTo ? "to this" : "",
        ])]);

    public static Listing Nations(NationTable table, IReadOnlyList<string> focal) => new(
        ["iso", "name", "population", "GDP MUSD", "AI articles", "AI users", "focal"],
        [.. Enumerable.Range(0, table.Count).Select(i => (object?[])
        [
            table.Iso3[i], table.Names[i], table.Population[i], table.GdpMusd[i],
            table.Papers[i].LastOrDefault(papers => !double.IsNaN(papers), double.NaN), table.AiUserShare[i],
            focal.Contains(table.Iso3[i], StringComparer.Ordinal) ? "yes" : "",
        ])]);

    public static Listing Phases(IReadOnlyList<PhaseInfo> phases) => new(
        ["#", "phase", "what", "equations"],
        [.. phases.Select((phase, number) => (object?[])[number, phase.Key, phase.Sentence, phase.Equations])]);

    public static Listing Figures() => new(
        ["figure", "question"],
        [.. FigureCatalog.All.Select(figure => (object?[])[figure.Key, figure.Question])]);

    private static Listing Build<T>(
        bool withSources,
        string[] headers,
        string[] more,
        IEnumerable<T> items,
        Func<T, object?[]> cells,
        Func<T, object?[]> moreCells) => new(
            withSources ? [.. headers, .. more] : headers,
            [.. items.Select(item => withSources ? (object?[])[.. cells(item), .. moreCells(item)] : cells(item))]);

    private static string Name(Control control) =>
        control.Components.Count == 1 ? control.Key : $"{control.Key}{{{string.Join(", ", control.Components)}}}";

    private static string Range(double low, double high) => $"{ShortNumber.Of(low)} to {ShortNumber.Of(high)}";
}
