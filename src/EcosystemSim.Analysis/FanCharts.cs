using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis;

/// <summary>Words of a figure that a summary does not know.</summary>
/// <param name="ScenarioTitle">Title of the scenario.</param>
/// <param name="PolicyTitles">Titles of the policies, by index.</param>
/// <param name="YearLabels">One label per model year, the start first.</param>
/// <param name="Futures">Number of futures drawn.</param>
/// <param name="Replicates">Number of replicates of each future.</param>
/// <param name="Source">Who computed it: tool, version, scenario hash.</param>
public sealed record FigureWords(
    string ScenarioTitle,
    IReadOnlyList<string> PolicyTitles,
    IReadOnlyList<string> YearLabels,
    int Futures,
    int Replicates,
    string Source);

/// <summary>Prepares the fan chart of one indicator.</summary>
public static class FanCharts
{
    /// <exception cref="KeyNotFoundException">The summary has no such indicator.</exception>
    public static FanChartData Of(Summary summary, string indicator, FigureWords words)
    {
        int last = summary.Years;
        IndicatorColumn column = summary.Row(summary.CompareTo, last, indicator).Column;
        IEnumerable<int> order = Enumerable.Range(0, summary.Policies.Count)
            .OrderBy(policy => policy == summary.CompareTo ? 0 : 1);
        return new FanChartData(
            Title: Sentence(column.Meaning),
            Sentence: Headline(summary, column, words),
            SmallPrint: SmallPrint(summary, indicator, words),
            IsRank: column.Kind == IndicatorKind.Rank,
            AxisTitle: column.Kind == IndicatorKind.Rank ? "1 is best" : column.Unit is "-" or "" ? "" : column.Unit,
            YearLabels: words.YearLabels,
            Panels: [.. order.Select(policy => Panel(summary, policy, column, words))]);
    }

    private static FanPanel Panel(Summary summary, int policy, IndicatorColumn column, FigureWords words)
    {
        Band[] bands = [.. Enumerable.Range(0, summary.Years + 1).Select(year => summary.Row(policy, year, column.Key).Band)];
        PairedEffect? effect = summary.Row(policy, summary.Years, column.Key).Effect;
        string note = effect is not null ? EffectWords.Of(column, effect)
            : summary.Policies.Count > 1 ? "its median is dashed in the other panels"
            : "";
        return new FanPanel(words.PolicyTitles[policy], note, bands);
    }

    private static string Headline(Summary summary, IndicatorColumn column, FigureWords words)
    {
        Band reference = summary.Row(summary.CompareTo, summary.Years, column.Key).Band;
        string compared = words.PolicyTitles[summary.CompareTo];
        string text = $"At the end of {words.YearLabels[^1]}, under “{compared}”: median {ShortNumber.Of(reference.Q50)}, "
            + $"90 % of runs {ShortNumber.Of(reference.Q05)} to {ShortNumber.Of(reference.Q95)}.";
        SummaryRow? strongest = Enumerable.Range(0, summary.Policies.Count)
            .Select(policy => summary.Row(policy, summary.Years, column.Key))
            .Where(row => row.Effect is { } effect && !double.IsNaN(effect.Mean))
            .MaxBy(row => Math.Abs(row.Effect!.Mean));
        if (strongest is null)
            return text;

        // An interval is not broken over two lines.
        string effect = EffectWords.Of(column, strongest.Effect!).Replace(", ", ",\u00A0", StringComparison.Ordinal);
        string doubt = EffectWords.IsClear(strongest.Effect!) ? "" : ", not distinguishable from none";
        string which = summary.Policies.Count > 2 ? "Largest mean effect" : "Mean effect";
        return $"{text} {which}: “{words.PolicyTitles[strongest.Policy]}”, {effect}{doubt}.";
    }

    private static string SmallPrint(Summary summary, string indicator, FigureWords words)
    {
        int[] counts = [.. Enumerable.Range(0, summary.Policies.Count)
            .Select(policy => summary.Row(policy, summary.Years, indicator).Band.Count)];
        string runs = counts.Min() == counts.Max() ? $"{counts.Max()}" : $"{counts.Min()} to {counts.Max()}";
        return $"{words.ScenarioTitle}. {runs} runs per policy ({words.Futures} futures x {words.Replicates} replicates). "
            + "Line: median; dark band: 50 % of runs; light band: 90 %. "
            + "Brackets: 95 % interval of the mean paired difference. "
            + words.Source;
    }

    private static string Sentence(string phrase) => phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];
}
