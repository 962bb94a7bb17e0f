using EcosystemSim.Analysis;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>Runs that broke: how many, which, why. Absent where every run finished.</summary>
public sealed class FailuresSection : ReportSection
{
    /// <summary>Enough to see a pattern; all of them are in the file.</summary>
    private const int Shown = 20;

    public override string Key => "failures";

    public override int Order => 100;

    public override string Title => "Runs that failed";

    public override Html? Render(ReportInput input)
    {
        int failed = Math.Max(input.Failures.Count, input.Manifest.RunsFailed);
        if (failed == 0)
            return null;
        int all = input.Manifest.RunsDone + input.Manifest.RunsFailed;
        Html perPolicy = Html.Join(input.Failures
            .GroupBy(run => run.Policy)
            .OrderBy(policy => input.Summary.Policies.ToList().IndexOf(policy.Key))
            .Select(policy => Html.Of($"<li>{Name(input, policy.Key)}: {policy.Count()}</li>")));
        string shown = input.Failures.Count > Shown ? $", the first {Shown} of {Plain.Whole(input.Failures.Count)}" : "";
        Html table = input.Failures.Count == 0 ? Html.Empty : new HtmlTable(
            $"Failed runs{shown}",
            [
                new TableColumn("Policy"), new TableColumn("Future", true), new TableColumn("Replicate", true),
                new TableColumn("Month", true), new TableColumn("Step"), new TableColumn("At"), new TableColumn("Why"),
            ],
            [.. input.Failures.Take(Shown).Select(run => (TableCell[])
            [
                Name(input, run.Policy), Plain.Whole(run.Future), Plain.Whole(run.Replicate), Plain.Whole(run.Tick), run.Phase,
                Html.Of($"""<span dir="auto">{run.Entity}</span>"""),
                Html.Of($"""<span dir="auto">{run.Message}</span>"""),
            ])]).Render();
        return Html.Of($"""
            <p><strong>{Plain.Count(failed, "run")} of {Plain.Whole(all)} broke</strong> and {(failed == 1 ? "is" : "are")}
            left out of every number of this report, together with the
            {(failed == 1 ? "run it would be" : "runs they would be")} paired with where an effect is told. If what breaks
            runs goes with what moves ranks, the rest is no fair sample.</p>
            {(perPolicy.IsEmpty ? perPolicy : Html.Of($"<p>By policy:</p><ul>{perPolicy}</ul>"))}
            {Html.Join(input.Scenarios.Select(scenario => Region(input, scenario)))}
            {table}
            <p>All of them, with their keys: failures.parquet. <code>ecosim replay DIR --run KEY</code> runs one again with every
            check on.</p>
            """);
    }

    /// <summary>Which futures the failed runs of a scenario come from, as far as that can be told from chance.</summary>
    private static Html Region(ReportInput input, ReportScenario scenario)
    {
        ScenarioPlan plan = scenario.Plan;
        HashSet<string> policies = [.. input.PoliciesOf(scenario).Select(policy => input.Summary.Policies[policy.Index])];
        int[] failed = new int[plan.Futures];
        foreach (FailedRun run in input.Failures.Where(run => policies.Contains(run.Policy) && run.Future < failed.Length))
            failed[run.Future]++;
        int failing = failed.Count(runs => runs > 0);
        if (failing == 0 || plan.Uncertainties.Count == 0)
            return Html.Empty;
        string where = $"They come from {Plain.Whole(failing)} of {Plain.Count(plan.Futures, "future")}";
        string name = input.Scenarios.Count == 1 ? "" : $"{plan.Title}: ";
        IReadOnlyList<FailureBound> bounds = FailureRegion.Of(Drawn(plan), failed);
        return bounds.Count == 0
            ? Html.Of($"<p>{name}{where}, which differ from the others in no uncertainty more than chance explains.</p>")
            : Html.Of($"<p>{name}{where}: {Plain.List([.. bounds.Select(bound => Words(plan, bound))])}.</p>");
    }

    private static double[][] Drawn(ScenarioPlan plan)
    {
        ParameterSet[] futures = [.. Enumerable.Range(0, plan.Futures).Select(future => FutureDraw.Of(plan, future))];
        return [.. plan.Uncertainties.Select(uncertainty => futures.Select(drawn => drawn[uncertainty.Parameter]).ToArray())];
    }

    private static string Words(ScenarioPlan plan, FailureBound bound)
    {
        Parameter parameter = plan.Uncertainties[bound.Uncertainty].Parameter;
        return $"{Plain.Percent(bound.FailedInside)} of the failed runs lie where {parameter.Key} ({parameter.Meaning}) is "
            + $"{Plain.Quantity(bound.Bound, parameter.Unit)} or {(bound.Above ? "more" : "less")}, as it is in "
            + $"{Plain.Percent(bound.FuturesInside)} of the futures";
    }

    private static Html Name(ReportInput input, string policy)
    {
        int index = input.Summary.Policies.ToList().IndexOf(policy);
        return Titles.Plain(index < 0 ? policy : input.Words.PolicyTitles[index]);
    }
}
