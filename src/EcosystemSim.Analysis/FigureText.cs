using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis;

/// <summary>Sentences that figures share.</summary>
internal static class FigureText
{
    /// <summary>Longer titles are cut inside sentences, where they would bury the numbers.</summary>
    private const int TitleLettersMax = 64;

    private const string NoDoubt = "";

    public static string Quoted(string title) =>
        title.Length <= TitleLettersMax ? $"“{title}”" : $"“{title[..(TitleLettersMax - 1)].TrimEnd()}…”";

    public static string Capital(string phrase) =>
        phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    /// <summary>The level in the last year under the first policy compared to.</summary>
    public static string Level(Summary summary, IndicatorColumn column, DisplayUnit unit, FigureWords words)
    {
        Band band = unit.Scale(summary.Row(summary.CompareTo, summary.Years, column.Key).Band);
        string under = $"at the end of {words.YearLabels[^1]} under {Quoted(words.PolicyTitles[summary.CompareTo])}";
        return band.Count switch
        {
            0 => $"no run has a value {under}",
            1 => $"{unit.WithUnit(band.Q50)} {under}, in a single run",
            _ => $"median {unit.WithUnit(band.Q50)} {under}, 90 % of runs {unit.Number(band.Q05)} to {unit.Number(band.Q95)}",
        };
    }

    /// <summary>The largest mean effect in the last year with its interval and its doubt; null without effects.</summary>
    public static string? LargestEffect(Summary summary, IndicatorColumn column, DisplayUnit unit, FigureWords words)
    {
        SummaryRow[] rows = [.. Enumerable.Range(0, summary.Policies.Count)
            .Select(policy => summary.Row(policy, summary.Years, column.Key))
            .Where(row => row.Effect is { } effect && !double.IsNaN(effect.Mean))];
        if (rows.MaxBy(row => Math.Abs(row.Effect!.Mean)) is not { } strongest)
            return null;
        string which = rows.Length > 1 ? "largest mean effect" : "mean effect";
        string against = HasOneReference(summary)
            ? ""
            : $" against {Quoted(words.PolicyTitles[summary.ReferenceOf(strongest.Policy)])}";
        string policy = Quoted(words.PolicyTitles[strongest.Policy]);
        return $"{which}: {policy}{against}, {unit.Effect(column, strongest.Effect!)}{Doubt(strongest.Effect!)}";
    }

    /// <summary>What must be said after an effect that may be none.</summary>
    public static string Doubt(PairedEffect effect) => effect switch
    {
        _ when EffectWords.IsClear(effect) => NoDoubt,
        { Low: double.NaN } => ", from a single pair of runs and therefore without an interval",
        { Mean: 0, Low: 0, High: 0 } => NoDoubt,
        _ => ", not distinguishable from none",
    };

    /// <summary>Scenario and runs; the counts are those of an indicator in the last year.</summary>
    public static string Runs(Summary summary, string indicator, FigureWords words)
    {
        int[] counts = [.. Enumerable.Range(0, summary.Policies.Count)
            .Select(policy => summary.Row(policy, summary.Years, indicator).Band.Count)];
        string runs = counts.Min() == counts.Max() ? $"{counts.Max()}" : $"{counts.Min()} to {counts.Max()}";
        return $"{words.ScenarioTitle}. {runs} {(runs == "1" ? "run" : "runs")} per policy "
            + $"({words.Futures} {(words.Futures == 1 ? "future" : "futures")} x {words.Replicates} "
            + $"{(words.Replicates == 1 ? "replicate" : "replicates")}).";
    }

    public static bool HasOneReference(Summary summary) => Enumerable.Range(0, summary.Policies.Count).Count(summary.IsReference) == 1;

    public static bool HasEffects(Summary summary) => !Enumerable.Range(0, summary.Policies.Count).All(summary.IsReference);

    public static IndicatorColumn Column(Summary summary, string indicator) => summary.Row(0, 0, indicator).Column;

    public static IReadOnlyList<Band> Bands(Summary summary, int policy, string indicator, DisplayUnit unit) =>
        [.. Enumerable.Range(0, summary.Years + 1).Select(year => unit.Scale(summary.Row(policy, year, indicator).Band))];
}
