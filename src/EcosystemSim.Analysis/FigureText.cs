using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis;

/// <summary>An indicator as a sentence names it.</summary>
internal sealed record NamedIndicator(string Name, IndicatorColumn Column, DisplayUnit Unit);

/// <summary>Sentences that figures share.</summary>
internal static class FigureText
{
    /// <summary>Longer titles are cut inside sentences, where they would bury the numbers.</summary>
    private const int TitleLettersMax = 64;

    private const string NoDoubt = "";

    /// <summary>A mark without a shape: what follows reads from left to right again.</summary>
    private const string LeftToRightMark = "\u200E";

    /// <summary>A title in a sentence. One in Arabic script would draw the numbers after it to its own side.</summary>
    public static string Quoted(string title)
    {
        string cut = title.Length <= TitleLettersMax ? $"“{title}”" : $"“{Cut(title)}…”";
        return cut.Any(letter => letter is >= '\u0590' and <= '\u08FF') ? cut + LeftToRightMark : cut;
    }

    /// <summary>As many whole words as there is room for; of a single long word, its beginning.</summary>
    private static string Cut(string title)
    {
        string cut = title[..TitleLettersMax];
        int space = cut.LastIndexOf(' ');
        return (space > 0 ? cut[..space] : cut[..^1]).TrimEnd(' ', ',', ';', ':', '،');
    }

    public static string Capital(string phrase) =>
        phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    /// <summary>
    /// Levels of the last year under the first policy compared to, each with the largest mean effect, its interval and its doubt.
    /// </summary>
    public static string Result(Summary summary, FigureWords words, params IReadOnlyList<NamedIndicator> indicators)
    {
        string[] parts = [.. indicators.Select((indicator, i) =>
        {
            string level = Level(summary, indicator, under: i == 0 ? words.PolicyTitles[summary.CompareTo] : "");
            string name = i > 0 ? indicator.Name
                : indicator.Name.Length == 0 ? $"At the end of {words.YearLabels[^1]}"
                : $"At the end of {words.YearLabels[^1]}, {InsideSentence(indicator.Name)}";
            string? effect = LargestEffect(summary, indicator.Column, indicator.Unit, words);
            return $"{name}: {level}{(effect is null ? "" : $"; {effect}")}.";
        })];
        return string.Join(' ', parts);
    }

    /// <summary>Without the capital of its first word, unless that is a word of capitals.</summary>
    private static string InsideSentence(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Level(Summary summary, NamedIndicator indicator, string under)
    {
        DisplayUnit unit = indicator.Unit;
        Band band = unit.Scale(summary.Row(summary.CompareTo, summary.Years, indicator.Column.Key).Band);
        string where = under.Length == 0 ? "" : $" under {Quoted(under)}";
        string median = under.Length == 0 ? "" : $"median{where}, 90 % of runs ";
        return band.Count switch
        {
            0 => $"without a value in any run{where}",
            1 => $"{unit.WithUnit(band.Q50)} in the only run{where}",
            _ => $"{unit.WithUnit(band.Q50)} ({median}{unit.Number(band.Q05)} to {unit.Number(band.Q95)})",
        };
    }

    /// <summary>The largest mean effect in the last year with its interval and its doubt; null without effects.</summary>
    public static string? LargestEffect(
        Summary summary, IndicatorColumn column, DisplayUnit unit, FigureWords words, string where = "")
    {
        SummaryRow[] rows = [.. Enumerable.Range(0, summary.Policies.Count)
            .Select(policy => summary.Row(policy, summary.Years, column.Key))
            .Where(row => row.Effect is { } effect && !double.IsNaN(effect.Mean))];
        if (rows.MaxBy(row => Math.Abs(row.Effect!.Mean)) is not { } strongest)
            return null;
        string against = HasOneReference(summary)
            ? ""
            : $" against {Quoted(words.PolicyTitles[summary.ReferenceOf(strongest.Policy)])}";
        string policy = Quoted(words.PolicyTitles[strongest.Policy]);
        string which = rows.Length > 1 ? "the largest mean effect" : "a mean effect";
        return $"{policy} has {which}{where}{against}, {unit.Effect(strongest.Effect!)}{Doubt(strongest.Effect!)}";
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
        string size = words.Futures == 0
            ? ""
            : $" ({words.Futures} {(words.Futures == 1 ? "future" : "futures")} x {words.Replicates} "
                + $"{(words.Replicates == 1 ? "replicate" : "replicates")})";
        return $"{words.ScenarioTitle}. {runs} {(runs == "1" ? "run" : "runs")} per policy{size}.";
    }

    public static bool HasOneReference(Summary summary) =>
        Enumerable.Range(0, summary.Policies.Count).Count(summary.IsReference) == 1;

    public static bool HasEffects(Summary summary) => !Enumerable.Range(0, summary.Policies.Count).All(summary.IsReference);

    public static IndicatorColumn Column(Summary summary, string indicator) => summary.Row(0, 0, indicator).Column;

    public static IReadOnlyList<Band> Bands(Summary summary, int policy, string indicator, DisplayUnit unit) =>
        [.. Enumerable.Range(0, summary.Years + 1).Select(year => unit.Scale(summary.Row(policy, year, indicator).Band))];
}
