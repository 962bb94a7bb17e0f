using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Messages;

/// <summary>Numbers of a year by key.</summary>
/// <param name="Year">The year that ended, from 0; -1 for the start.</param>
/// <param name="Values">By key; null where there is no number.</param>
public sealed record YearRow(int Year, IReadOnlyDictionary<string, double?> Values);

/// <summary>Indicators at the ends of years.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rows">One per year that has ended and was asked for.</param>
public sealed record IndicatorYears(string Run, IReadOnlyList<YearRow> Rows)
{
    internal static IndicatorYears Of(string run, LiveIndicators indicators, ColumnChoice columns) =>
        new(run, columns.Rows(indicators.Keys, indicators.Rows));
}

/// <summary>Two runs with the same future and random numbers: every difference is an effect of decisions or policy.</summary>
/// <param name="Run">The run that is compared.</param>
/// <param name="Other">The run it is compared to.</param>
/// <param name="SharedYears">Years at the beginning whose decisions are the same.</param>
/// <param name="Differences">Run minus other, for each year that both have finished; year -1 is the start.</param>
public sealed record Comparison(string Run, string Other, int SharedYears, IReadOnlyList<YearRow> Differences)
{
    internal static Comparison Of(LiveComparison comparison, ColumnChoice columns) => new(
        comparison.Run, comparison.Other, comparison.SharedYears, columns.Rows(comparison.Keys, comparison.Differences));
}

/// <summary>One column of what is recorded each year.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Unit">Its unit; "-" for a pure number.</param>
/// <param name="Meaning">What it is.</param>
public sealed record IndicatorDescription(string Key, string Unit, string Meaning);

/// <summary>Everything that is recorded each year.</summary>
/// <param name="Indicators">In the order of the catalogue.</param>
public sealed record IndicatorList(IReadOnlyList<IndicatorDescription> Indicators);

/// <summary>Which columns a client wants; all of them where it names none.</summary>
internal sealed record ColumnChoice(string? Keys)
{
    private static readonly char[] Separators = [',', ' '];

    private const int Most = 500;

    public IReadOnlyList<YearRow> Rows(ImmutableArray<string> keys, ImmutableArray<YearValues> rows)
    {
        if (string.IsNullOrEmpty(Keys))
            return [.. rows.Select(row => new YearRow(row.Year, ValueMap.Of(keys, row.Values.AsSpan())))];
        (string Key, int Column)[] chosen = [.. Keys.Split(Separators, Most, StringSplitOptions.RemoveEmptyEntries)
            .Select(key => (key, ColumnOf(keys, key)))];
        string[] names = [.. chosen.Select(column => column.Key)];
        return [.. rows.Select(row =>
            new YearRow(row.Year, ValueMap.Of(names, [.. chosen.Select(column => row.Values[column.Column])])))];
    }

    private static int ColumnOf(ImmutableArray<string> keys, string key) => keys.IndexOf(key) is >= 0 and int column
        ? column
        : throw Problems.RefusedException.Invalid(
            "There is no indicator of one of these names.", $"keys of {Hosting.CockpitPaths.Api}/indicators, with commas");
}
