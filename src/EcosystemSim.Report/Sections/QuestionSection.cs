using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>What was asked: nation, start, years, the policies compared, in the words of the scenario.</summary>
public sealed class QuestionSection : ReportSection
{
    public override string Key => "question";

    public override int Order => 10;

    public override string Title => "The question";

    public override Html? Render(ReportInput input) =>
        Html.Join(input.Scenarios.Select(scenario => Scenario(input, scenario)));

    private static Html Scenario(ReportInput input, ReportScenario scenario)
    {
        IReadOnlyList<ReportPolicy> policies = input.PoliciesOf(scenario);
        Html heading = input.Scenarios.Count > 1 ? Html.Of($"<h3>{Titles.Plain(scenario.Plan.Title)}</h3>") : Html.Empty;
        string[] ranks = [.. Ranks.In(input).Select(rank => $"the {rank.Name} ({rank.Meaning})")];
        Html asked = ranks.Length == 0
            ? Html.Empty
            : Html.Of($"""
                <p>Where do the world ranks of {Titles.Plain(scenario.NationName)} go from {Dates.Day(scenario.Plan.Start)} over
                {Plain.Spelled(input.LastYear, "year")}: {Plain.List(ranks)}? {Dates.Calendar(input)}</p>
                """);
        return Html.Of($"""
            {heading}
            {Titles.Paragraphs(scenario.Description)}
            {asked}
            <p>{(policies.Count == 1 ? "The policy that was run:" : "The policies compared:")}</p>
            <ul>
            {policies.Select(policy => Line(input, policies, policy))}
            </ul>
            """);
    }

    private static Html Line(ReportInput input, IReadOnlyList<ReportPolicy> policies, ReportPolicy policy)
    {
        string note = policy.IsReference && policies.Count > 1 ? ", which the others are measured against" : "";
        if (!policy.IsReference && policies.All(other => other.Index != policy.Reference))
            note = $", measured against {input.Words.PolicyTitles[policy.Reference]}";
        return Html.Of($"<li>{Titles.Plain(policy.Title)}{note}</li>");
    }
}
