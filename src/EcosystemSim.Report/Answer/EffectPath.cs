using EcosystemSim.Analysis;
using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Report.Answer;

/// <summary>The effect of a policy on one indicator over the years, and what to call it.</summary>
/// <param name="Column">The indicator.</param>
/// <param name="Shape">What it does.</param>
/// <param name="PeakYear">Year of the largest clear effect of the kind the shape names; the last where it has none.</param>
/// <param name="Peak">Effect in that year.</param>
/// <param name="End">Effect in the last year.</param>
/// <param name="WorseFirst">Whether a clear worsening comes before the peak of an improvement.</param>
internal sealed record EffectPath(
    IndicatorColumn Column, EffectShape Shape, int PeakYear, PairedEffect Peak, PairedEffect End, bool WorseFirst)
{
    /// <summary>What is left of an effect at its best is called most of it from this share on.</summary>
    private const double MostOfIt = 0.5;

    /// <summary>Part of the peak that is there in the last year.</summary>
    public double Left => End.Mean / Peak.Mean;

    /// <summary>Null for the policy compared to, and where no year has passed.</summary>
    public static EffectPath? Of(Summary summary, int policy, string indicator)
    {
        int last = summary.Years;
        IndicatorColumn column = summary.Row(policy, last, indicator).Column;
        if (summary.Row(policy, last, indicator).Effect is not { } end || last == 0)
            return null;
        PairedEffect[] years =
            [.. Enumerable.Range(1, last).Select(year => summary.Row(policy, year, indicator).Effect!)];
        double Gain(PairedEffect effect) => column.Better == Better.Lower ? -effect.Mean : effect.Mean;
        (int Year, PairedEffect Effect)[] clear =
            [.. years.Index().Select(year => (year.Index + 1, year.Item)).Where(year => EffectWords.IsClear(year.Item))];
        (int Year, PairedEffect Effect)[] better = [.. clear.Where(year => Gain(year.Effect) > 0)];
        (int Year, PairedEffect Effect)[] worse = [.. clear.Where(year => Gain(year.Effect) < 0)];

        EffectShape shape =
            end.Pairs == 0 ? EffectShape.Missing
            : years.All(year => year is { Mean: 0, Q05: 0, Q95: 0 }) ? EffectShape.Same
            : double.IsNaN(end.Low) ? EffectShape.NoInterval
            : EffectWords.IsClear(end) && Gain(end) < 0 ? better.Length > 0 ? EffectShape.Reversed : EffectShape.Worse
            : EffectWords.IsClear(end) ? Gain(end) >= MostOfIt * better.Max(year => Gain(year.Effect))
                ? EffectShape.Lasting : EffectShape.FadingPartly
            : better.Length > 0 ? EffectShape.Faded
            : worse.Length > 0 ? EffectShape.WorseForATime
            : EffectShape.Unclear;
        (int peakYear, PairedEffect peak) = shape switch
        {
            EffectShape.Lasting or EffectShape.FadingPartly or EffectShape.Faded or EffectShape.Reversed =>
                better.MaxBy(year => Gain(year.Effect)),
            EffectShape.Worse or EffectShape.WorseForATime => worse.MinBy(year => Gain(year.Effect)),
            _ => (last, end),
        };
        bool worseFirst = better.Length > 0 && worse.Any(year => year.Year < peakYear);
        return new EffectPath(column, shape, peakYear, peak, end, worseFirst);
    }
}
