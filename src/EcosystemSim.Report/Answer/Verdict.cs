using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Answer;

/// <summary>The answer without numbers, for who reads one line.</summary>
internal static class Verdict
{
    /// <summary>What is left of an effect at its best is called little below this share.</summary>
    private const double Little = 0.25;

    /// <param name="input">What the report is about.</param>
    /// <param name="title">Title of the policy.</param>
    /// <param name="ranks">Its effects on the ranks; none is missing.</param>
    public static Html Of(ReportInput input, string title, IReadOnlyList<(RankWords Words, EffectPath Path)> ranks)
    {
        string years = Plain.Spelled(input.LastYear, "year");
        Html policy = Titles.Quoted(title);
        string[] together = [.. ranks.Select(rank => Phrase(rank.Path, "both ranks", years)).Distinct()];
        if (ranks.Count == 2 && together.Length == 1)
            return Html.Of($"{policy} {together[0]}.");
        IEnumerable<string> phrases = ranks.Select(rank => Phrase(rank.Path, $"the {rank.Words.Name}", years));
        return Html.Of($"{policy} {string.Join("; it ", phrases)}.");
    }

    private static string Phrase(EffectPath path, string what, string years) => path.Shape switch
    {
        EffectShape.Missing => $"has no finished runs that would show an effect on {what}",
        EffectShape.Same => $"changes nothing about {what}",
        EffectShape.NoInterval => $"was run too few times to tell an effect on {what}",
        EffectShape.Unclear => $"has no effect on {what} that can be told from chance",
        EffectShape.Lasting => $"improves {what}, and most of the improvement is still there after {years}",
        EffectShape.FadingPartly when path.Left < Little =>
            $"improves {what} for a time; little of the improvement is left after {years}",
        EffectShape.FadingPartly => $"improves {what} for a time; less than half of the improvement is left after {years}",
        EffectShape.Faded => $"improves {what} for a time; after {years} the difference cannot be told from no effect",
        EffectShape.Reversed => $"improves {what} for a time and worsens it in the end",
        EffectShape.Worse => $"worsens {what}",
        EffectShape.WorseForATime => $"worsens {what} for a time; after {years} the difference cannot be told from no effect",
        _ => throw new InvalidOperationException($"There is no phrase for {path.Shape}."),
    };
}
