using EcosystemSim.Analysis;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

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

    private static Listing Build<T>(
        bool withSources,
        string[] headers,
        string[] more,
        IEnumerable<T> items,
        Func<T, object?[]> cells,
        Func<T, object?[]> moreCells) => new(
            withSources ? [.. headers, .. more] : headers,
            [.. items.Select(item => withSources ? (object?[])[.. cells(item), .. moreCells(item)] : cells(item))]);

    private static string Name(Lever lever) =>
        lever.Components.Count == 1 ? lever.Key : $"{lever.Key}{{{string.Join(", ", lever.Components)}}}";

    private static string Range(double low, double high) => $"{ShortNumber.Of(low)} to {ShortNumber.Of(high)}";
}
