using EcosystemSim.Analysis;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Answer;

/// <summary>Which of the other policies of a scenario does most for each rank in the last year.</summary>
internal static class OtherPolicies
{
    /// <summary>Nothing where there is no other policy.</summary>
    public static Html Of(ReportInput input, ReportScenario scenario, ReportPolicy lead)
    {
        ReportPolicy[] others =
            [.. input.PoliciesOf(scenario).Where(policy => !policy.IsReference && policy.Index != lead.Index)];
        if (others.Length == 0)
            return Html.Empty;
        Html[] best = [.. Ranks.In(input).Select(rank => Best(input, others, rank)).Where(best => !best.IsEmpty)];
        string whose = others.Length == 1 ? "The other policy" : $"Of the {Plain.Spelled(others.Length)} other policies";
        string when = "at " + Dates.ShortEndOf(input, input.LastYear);
        if (best.Length == 0)
        {
            return others.Length == 1
                ? Html.Of($"{whose} improves no rank {when} in a way that could be told from no effect.")
                : Html.Of($"{whose} none improves a rank {when} in a way that could be told from no effect.");
        }

        return others.Length == 1
            ? Html.Of($"{whose} improves, {when}: {Html.Join(best, "; ")}.")
            : Html.Of($"{whose} the most effective {when}: {Html.Join(best, "; ")}.");
    }

    private static Html Best(ReportInput input, ReportPolicy[] others, RankWords rank)
    {
        (ReportPolicy Policy, PairedEffect Effect)[] clear = [.. others
            .Select(policy => (policy, input.Summary.Row(policy.Index, input.LastYear, rank.Key).Effect!))
            .Where(each => EffectWords.IsClear(each.Item2) && each.Item2.Mean < 0)];
        if (clear.Length == 0)
            return Html.Empty;
        (ReportPolicy policy, PairedEffect effect) = clear.MinBy(each => each.Effect.Mean);
        string words = Plain.Typeset(EffectWords.Of(input.Summary.Row(policy.Index, input.LastYear, rank.Key).Column, effect));
        return Html.Of($"for the {rank.Name} {Titles.Quoted(policy.Title)}, {words}");
    }
}
