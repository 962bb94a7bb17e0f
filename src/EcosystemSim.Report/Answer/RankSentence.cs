using EcosystemSim.Analysis;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Answer;

/// <summary>Where a rank goes without and with a policy, in two sentences with their numbers.</summary>
internal static class RankSentence
{
    /// <summary>Of fewer runs there are no nine in ten.</summary>
    private const int ManyRuns = 10;

    public static Html Level(ReportInput input, int policy, string rank)
    {
        string title = input.Words.PolicyTitles[policy];
        Band start = input.Summary.Row(policy, 0, rank).Band;
        Band end = input.Summary.Row(policy, input.LastYear, rank).Band;
        if (end.Count == 0)
            return Html.Of($"No run of {Titles.Quoted(title)} finished.");
        string when = Dates.EndOf(input, input.LastYear);
        string first = Ranks.Shown(start.Q50), last = Ranks.Shown(end.Q50);
        if (end.Count == 1)
            return Html.Of($"Under {Titles.Quoted(title)} the only run goes from rank {first} to rank {last} by {when}.");

        string share = end.Count < ManyRuns ? $"the {end.Count} runs end at about" : "nine runs in ten end between";
        string to = end.Count < ManyRuns ? "to" : "and";
        return Html.Of($"""
            Under {Titles.Quoted(title)} the median run goes from rank {first} to rank <strong>{last}</strong>
            by {when}; {share} {Ranks.Shown(end.Q05)} {to} {Ranks.Shown(end.Q95)}.
            """);
    }

    public static Html Effect(ReportInput input, EffectPath path, string title)
    {
        Html policy = Titles.Quoted(title);
        Html end = Words(path, path.End);
        Html peak = Words(path, path.Peak);
        string atEnd = "at " + Dates.ShortEndOf(input, input.LastYear);
        string atPeak = "at " + Dates.ShortEndOf(input, path.PeakYear);
        Html best = Html.Of($"With {policy} it is on average {peak} at its best, {atPeak}");
        Html first = path.WorseFirst ? Html.Text(" At first it is worse.") : Html.Empty;
        const string NoneTold = "cannot be told from no effect";
        return path.Shape switch
        {
            EffectShape.Missing => Html.Of($"No pair of runs finished, so that nothing can be said about {policy}."),
            EffectShape.Same => Html.Of($"With {policy} it is the same in every run."),
            EffectShape.NoInterval => Html.Of(
                $"With {policy} it is {end} {atEnd}; from a single pair of runs nobody can say how sure that is."),
            EffectShape.Unclear => Html.Of(
                $"The effect of {policy} {NoneTold} in any year: on average {end} {atEnd}."),
            EffectShape.Lasting when path.PeakYear == input.LastYear => Html.Of(
                $"With {policy} it is on average {end} {atEnd}, more than in any earlier year.{first}"),
            EffectShape.Lasting or EffectShape.Worse when peak == end => Html.Of(
                $"With {policy} it is on average {end} {atEnd}; the effect was never larger.{first}"),
            EffectShape.Lasting => Html.Of(
                $"With {policy} it is on average {end} {atEnd}; at its best, {atPeak}, it is {peak}.{first}"),
            EffectShape.FadingPartly => Html.Of(
                $"{best}. Most of that fades: {atEnd} it is {end}.{first}"),
            EffectShape.Faded => Html.Of(
                $"{best}. That fades: {atEnd} the difference, {end}, {NoneTold}.{first}"),
            EffectShape.Reversed => Html.Of(
                $"{best}, but {end} {atEnd}."),
            EffectShape.Worse when path.PeakYear == input.LastYear => Html.Of(
                $"With {policy} it is on average {end} {atEnd}, more than in any earlier year."),
            EffectShape.Worse => Html.Of(
                $"With {policy} it is on average {end} {atEnd}; at its worst, {atPeak}, it is {peak}."),
            EffectShape.WorseForATime => Html.Of(
                $"With {policy} it is on average {peak} at its worst, {atPeak}; {atEnd} the difference, {end}, {NoneTold}."),
            _ => throw new InvalidOperationException($"There is no sentence for {path.Shape}."),
        };
    }

    /// <summary>Bold means the same as in the tables: the interval excludes zero.</summary>
    private static Html Words(EffectPath path, PairedEffect effect)
    {
        string words = Plain.Typeset(EffectWords.Of(path.Column, effect));
        return EffectWords.IsClear(effect) ? Html.Of($"<strong>{words}</strong>") : Html.Text(words);
    }
}
