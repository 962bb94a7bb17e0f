using System.Globalization;
using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis;

/// <summary>Prepares the ladders of paired effects on ranks.</summary>
public static class EffectLadders
{
    /// <summary>Below this many places a tenth of a place would hide a gain that is clear.</summary>
    private const double SmallGain = 0.1;

    private static readonly int[] YearsShown = [1, 2, 5];

    /// <param name="summary">The ensemble.</param>
    /// <param name="ranks">Keys and titles of the ranks; those that the summary lacks are left out.</param>
    /// <param name="words">Titles and labels.</param>
    /// <returns>Null without a policy that is compared to another, or without a rank.</returns>
    public static EffectLadderData? Of(Summary summary, IReadOnlyList<(string Key, string Title)> ranks, FigureWords words)
    {
        (string Key, string Title)[] present = [.. ranks.Where(rank => summary.Has(rank.Key))];
        if (present.Length == 0 || !FigureText.HasEffects(summary))
            return null;
        int[] years = [.. YearsShown.Append(summary.Years).Where(year => year <= summary.Years).Distinct()];
        PolicyTag[] policies = [.. PolicyTag.All(summary, words).Where(policy => !policy.IsReference)];
        var head = new FigureHead(
            "What each policy changes",
            "places gained in the world ranks",
            string.Join(' ', present.Select(rank => Sentence(summary, rank, words))),
            SmallPrint(summary, present[0].Key, words));
        return new EffectLadderData(
            head,
            [.. present.Select(rank => new EffectLadder(
                rank.Title,
                [.. policies.Select(policy => Group(summary, rank.Key, policy, years, words))]))]);
    }

    private static EffectGroup Group(Summary summary, string indicator, PolicyTag policy, int[] years, FigureWords words) => new(
        policy,
        FigureText.HasOneReference(summary) ? "" : $"against {words.PolicyTitles[summary.ReferenceOf(policy.Policy)]}",
        [.. years.Select(year => Rung(summary.Row(policy.Policy, year, indicator).Effect!, words.YearLabels[year]))]);

    /// <summary>A fall in rank is a gain: signs and ends change places.</summary>
    private static EffectRung Rung(PairedEffect effect, string yearLabel) => new(
        yearLabel,
        -effect.Mean,
        -effect.High,
        -effect.Low,
        -effect.Q95,
        -effect.Q05,
        EffectWords.IsClear(effect),
        Places(-effect.Mean));

    private static string Places(double gain)
    {
        if (double.IsNaN(gain))
            return "no pairs";
        int decimals = Math.Abs(gain) < SmallGain ? 2 : 1;
        double rounded = Math.Round(gain, decimals, MidpointRounding.AwayFromZero);
        string digits = Math.Abs(rounded).ToString(rounded is 0 ? "0" : $"F{decimals}", CultureInfo.InvariantCulture);
        return rounded switch { > 0 => $"+{digits}", < 0 => $"\u2212{digits}", _ => digits };
    }

    private static string Sentence(Summary summary, (string Key, string Title) rank, FigureWords words)
    {
        IndicatorColumn column = FigureText.Column(summary, rank.Key);
        PairedEffect[] effects = [.. Enumerable.Range(0, summary.Policies.Count)
            .Select(policy => summary.Row(policy, summary.Years, rank.Key).Effect)
            .OfType<PairedEffect>()];
        int clear = effects.Count(EffectWords.IsClear);
        string count = effects.Length == 1 ? ""
            : clear == effects.Length ? $"all {effects.Length} policies have an effect distinguishable from none; "
            : clear == 0 ? $"none of {effects.Length} policies has an effect distinguishable from none; "
            : $"{clear} of {effects.Length} policies {(clear == 1 ? "has" : "have")} an effect distinguishable from none; ";
        string largest = FigureText.LargestEffect(summary, column, DisplayUnit.Of(column), words) ?? "no pairs of finished runs";
        return $"{rank.Title} at the end of {words.YearLabels[^1]}: {count}{largest}.";
    }

    private static string SmallPrint(Summary summary, string indicator, FigureWords words)
    {
        string against = FigureText.HasOneReference(summary)
            ? $"to {FigureText.Quoted(words.PolicyTitles[summary.CompareTo])}"
            : "to the policy named under each title";
        return $"{FigureText.Runs(summary, indicator, words)} Paired differences {against}, same futures and random numbers. "
            + "Dot: mean, hollow when not distinguishable from none; thick bar: 95 % interval of the mean; "
            + $"thin bar: 90 % of pairs of runs. {words.Source}";
    }
}
