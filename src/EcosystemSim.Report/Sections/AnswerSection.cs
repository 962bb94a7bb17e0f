using EcosystemSim.Analysis;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Report.Answer;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>What the first policy of each scenario does to both ranks, what it costs, how sure that is and why.</summary>
public sealed class AnswerSection : ReportSection
{
    public override string Key => "answer";

    public override int Order => 20;

    public override string Title => "The answer";

    public override Html? Render(ReportInput input)
    {
        IEnumerable<Html> boxes = input.Scenarios
            .Where(scenario => input.PoliciesOf(scenario).Count > 0)
            .Select(scenario => Box(input, scenario));
        return Html.Join(boxes);
    }

    private static Html Box(ReportInput input, ReportScenario scenario)
    {
        ReportPolicy? lead = input.LeadOf(scenario);
        Html heading = input.Scenarios.Count > 1 ? Html.Of($"<h3>{Titles.Plain(scenario.Plan.Title)}</h3>") : Html.Empty;
        Html verdict = lead is null
            ? Html.Text("One policy was run, with nothing to compare it with: the numbers below are levels, not effects.")
            : Verdict.Of(input, lead.Title, [.. Ranks.In(input)
                .Select(rank => (rank, EffectPath.Of(input.Summary, lead.Index, rank.Key)))
                .Where(rank => rank.Item2 is not null)
                .Select(rank => (rank.rank, rank.Item2!))]);
        int reference = lead?.Reference ?? input.PoliciesOf(scenario)[0].Index;
        Html others = lead is null ? Html.Empty : OtherPolicies.Of(input, scenario, lead);
        return Html.Of($"""
            <div class="answer">
            {heading}
            <p class="verdict">{verdict}</p>
            {(lead is null ? Html.Empty : Html.Of($"<p class=\"note\">Numbers in square brackets are 95 % intervals.</p>"))}
            <dl>
            {Ranks.In(input).Select(rank => Item(rank.Heading, RankOf(input, rank, reference, lead)))}
            {Item("What it costs", lead is null ? Html.Empty : CostSentence.Of(input, lead))}
            {Item("The alternatives", others)}
            {Item("How sure that is", lead is null ? Html.Empty : Sureness(input, lead))}
            {Item("What is assumed", Assumed())}
            </dl>
            </div>
            """);
    }

    private static Html Item(string term, Html what) =>
        what.IsEmpty ? Html.Empty : Html.Of($"<div><dt>{term}</dt><dd>{what}</dd></div>");

    private static Html RankOf(ReportInput input, RankWords rank, int reference, ReportPolicy? lead)
    {
        Html level = RankSentence.Level(input, reference, rank.Key);
        EffectPath? path = lead is null ? null : EffectPath.Of(input.Summary, lead.Index, rank.Key);
        return path is null ? level : Html.Join([level, RankSentence.Effect(input, path, lead!.Title)], " ");
    }

    private static Html Sureness(ReportInput input, ReportPolicy lead)
    {
        (RankWords Rank, PairedEffect Effect)[] effects = [.. Ranks.In(input)
            .Select(rank => (rank, input.Summary.Row(lead.Index, input.LastYear, rank.Key).Effect!))
            .Where(each => each.Item2.Pairs > 0)];
        if (effects.Length == 0)
            return Html.Empty;
        string shares = Plain.List(
            [.. effects.Select(each => $"in {Plain.Percent(each.Effect.ShareBetter)} of them for the {each.Rank.Name}")]);
        string pairs = Plain.Count(effects.Max(each => each.Effect.Pairs), "pair");
        int failed = input.Manifest.RunsFailed;
        Html left = failed == 0 ? Html.Empty : Html.Of($"""
            {Plain.Count(failed, "run")} failed and {(failed == 1 ? "is" : "are")} left out: <a href="#failures">which</a>.
            """);
        return Html.Of($"""
            Each effect is the mean over {pairs} of runs that differ in the policy alone; at
            {Dates.ShortEndOf(input, input.LastYear)} the policy is ahead {shares} (a tie counts half). Square brackets hold the
            95 % interval of the mean: how well the runs settle what <em>the model</em> says, not how well the model knows the
            world. {left} <a href="#sure">More on this</a>
            """);
    }

    private static Html Assumed()
    {
        (int assumed, int all) = Evidences.Counts(Evidence.Assumption);
        return Html.Of($"""
            {assumed} of the {all} numbers that come with the model are assumptions without evidence and are marked as such;
            the other nations do not react to what this one does; nothing happens to the world that is not in the model. Read
            the differences between policies first and the ranks themselves last. <a href="#assumptions">All assumptions</a>,
            <a href="#caveats">weak points</a>
            """);
    }
}
