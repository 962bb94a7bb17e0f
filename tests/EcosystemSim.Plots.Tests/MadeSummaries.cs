using System.Collections.Concurrent;
using System.Globalization;
using EcosystemSim.Analysis;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Plots.Tests;

/// <summary>A made-up ensemble with its words.</summary>
public sealed record Case(Summary Summary, FigureWords Words);

/// <summary>Made-up ensembles with every indicator of the model: the cases that every figure must survive.</summary>
public static class MadeSummaries
{
    private const string LongTitle =
        "A policy whose title tells in one breath what it pays for, from which year, how much follows prices, and who waits";

    private static readonly ConcurrentDictionary<string, Case> Made = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, Func<Case>> Makers = new(StringComparer.Ordinal)
    {
        ["one policy"] = () => Of(["No programme"]),
        ["two policies"] = () => Of(["No programme", "Programme"]),
        ["five policies"] = () => Of(["No programme", "Small", "Large", "Larger", "Largest"]),
        ["eight policies with long titles"] = () => Of([.. Enumerable.Range(1, 8).Select(i => $"{i}. {LongTitle}")]),
        ["one year"] = () => Of(["No programme", "Small", "Large"], years: 1),
        ["thirty years"] = () => Of(["No programme", "Small"], years: 30),
        ["one run"] = () => Of(["No programme", "Small", "Large"], futures: 1, replicates: 1),
        ["Persian titles"] = () => Of(
            ["بدون سیاست تازه", "برنامه ۵۰ هزار میلیارد ریالی (یک‌ساله)", "پنج سال، با تورم 1403"], start: 2024),
        ["two scenarios"] = () => Of(
            ["A: none", "A: programme", "B: none", "B: programme", "B: more"], references: [0, 0, 2, 2, 2]),
        ["missing values"] = () => Of(
            ["No programme", "Small", "Large", "Lost"],
            missing: (policy, year) => policy == 3 || (policy == 1 && year == 2) || (policy == 2 && year > 4)),
        ["no values in the reference"] = () => Of(["No programme", "Small"], missing: (policy, _) => policy == 0),
        ["small numbers"] = () => Of(["No programme", "Small"], scale: 1e-3),
        ["large numbers"] = () => Of(["No programme", "Small"], scale: 1e5),
    };

    public static IEnumerable<string> Names => Makers.Keys;

    public static Case Get(string name) => Made.GetOrAdd(name, _ => Makers[name]());

    public static Case Of(
        string[] titles,
        int years = 10,
        int futures = 3,
        int replicates = 2,
        int start = 1402,
        double scale = 1,
        int[]? references = null,
        Func<int, int, bool>? missing = null)
    {
        IReadOnlyList<IndicatorColumn> columns = IndicatorCatalog.Columns;
        RunRecord[] runs = [.. from policy in Enumerable.Range(0, titles.Length)
                               from future in Enumerable.Range(0, futures)
                               from replicate in Enumerable.Range(0, replicates)
                               let id = new RunId(policy, future, replicate)
                               select new RunRecord
                               {
                                   Key = new RunKey(""),
                                   Id = id,
                                   Values = [.. from year in Enumerable.Range(0, years + 1)
                                                from column in columns
                                                let gone = missing?.Invoke(policy, year) == true
                                                select gone ? double.NaN : scale * Value(column, id, year)],
                                   StateHash = 0,
                               }];
        var table = new RunTable(columns, [.. titles.Select((_, i) => $"p{i}")], 2024, years, runs);
        string[] labels = [.. Enumerable.Range(start, years + 1).Select(year => year.ToString(CultureInfo.InvariantCulture))];
        return new Case(
            Summary.Of(table, references ?? [.. titles.Select(_ => 0)]),
            new FigureWords("Made-up scenario", titles, labels, futures, replicates, "Computed by ecosim 0.0.0 (made up)."));
    }

    /// <summary>Grows or falls with the years; later policies do more; runs differ by a tenth; no flows at the start.</summary>
    private static double Value(IndicatorColumn column, RunId id, int year)
    {
        if (column.Kind == IndicatorKind.Flow && year == 0)
            return double.NaN;
        bool isMoney = column.Key.StartsWith("programme", StringComparison.Ordinal) || column.Key == "erosion-loss";
        if (isMoney)
            return id.Policy == 0 || year > 5 ? 0 : (column.Key == "erosion-loss" ? 20 : 60) * (1 + Noise(id, year));
        double typical = column.Kind switch
        {
            IndicatorKind.Rank => 40,
            IndicatorKind.Share => 0.3,
            IndicatorKind.Index => 1,
            _ => 1500,
        };
        double direction = column.Better == Better.Lower ? -1 : 1;
        double change = direction * 0.02 * year * (1 + (0.3 * id.Policy)) / (1 + (0.05 * year));
        double value = typical * (1 + change + Noise(id, year));
        return column.Kind == IndicatorKind.Rank ? Math.Max(1, Math.Round(value)) : value;
    }

    private static double Noise(RunId id, int year) =>
        0.1 * Math.Sin((37 * id.Future) + (11 * id.Replicate) + (3 * year) + (0.5 * id.Policy) + 1);
}
