using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis;

/// <summary>Prepares the fan chart of one indicator.</summary>
public static class FanCharts
{
    /// <param name="summary">The ensemble.</param>
    /// <param name="indicator">Key of the indicator.</param>
    /// <param name="words">Titles and labels.</param>
    /// <param name="title">Title in plain words; by default the indicator's meaning.</param>
    /// <param name="aside">What stands beside the title; by default the unit.</param>
    /// <exception cref="KeyNotFoundException">The summary has no such indicator.</exception>
    public static FanChartData Of(
        Summary summary, string indicator, FigureWords words, string? title = null, string? aside = null)
    {
        IndicatorColumn column = FigureText.Column(summary, indicator);
        var unit = DisplayUnit.Of(column);
        var head = new FigureHead(
            FigureText.Capital(title ?? column.Meaning),
            aside ?? unit.Axis,
            FigureText.Result(summary, words, new NamedIndicator("", column, unit)),
            SmallPrint(summary, indicator, words));
        return new FanChartData(
            head,
            unit,
            words.YearLabels,
            [.. PolicyTag.All(summary, words).Select(policy => Panel(summary, policy, column, unit))]);
    }

    private static FanPanel Panel(Summary summary, PolicyTag policy, IndicatorColumn column, DisplayUnit unit)
    {
        PairedEffect? effect = summary.Row(policy.Policy, summary.Years, column.Key).Effect;
        int reference = summary.ReferenceOf(policy.Policy);
        bool isCompared = Enumerable.Range(0, summary.Policies.Count)
            .Any(other => other != policy.Policy && summary.ReferenceOf(other) == policy.Policy);
        string note = effect is not null ? unit.Effect(effect)
            : isCompared ? "its median is dashed in the panels after it"
            : "";
        return new FanPanel(
            policy,
            note,
            FigureText.Bands(summary, policy.Policy, column.Key, unit),
            policy.IsReference ? [] : FigureText.Bands(summary, reference, column.Key, unit));
    }

    private static string SmallPrint(Summary summary, string indicator, FigureWords words) =>
        $"{FigureText.Runs(summary, indicator, words)} Line: median; dark band: 50 % of runs; light band: 90 %. "
        + (FigureText.HasEffects(summary)
            ? $"Under the titles: mean paired difference in {words.YearLabels[^1]} with its 95 % interval in brackets. "
            : "")
        + words.Source;
}
