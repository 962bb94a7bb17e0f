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
                new TableColumn("Month", true), new TableColumn("Step"), new TableColumn("Why"),
            ],
            [.. input.Failures.Take(Shown).Select(run => (TableCell[])
            [
                Name(input, run.Policy), Plain.Whole(run.Future), Plain.Whole(run.Replicate), Plain.Whole(run.Tick), run.Phase,
                Html.Of($"""<span dir="auto">{run.Message}</span>"""),
            ])]).Render();
        return Html.Of($"""
            <p><strong>{Plain.Count(failed, "run")} of {Plain.Whole(all)} broke</strong> and {(failed == 1 ? "is" : "are")}
            left out of every number of this report, together with the
            {(failed == 1 ? "run it would be" : "runs they would be")} paired with where an effect is told. If what breaks
            runs goes with what moves ranks, the rest is no fair sample.</p>
            {(perPolicy.IsEmpty ? perPolicy : Html.Of($"<p>By policy:</p><ul>{perPolicy}</ul>"))}
            {table}
            <p>All of them, with their keys: failures.parquet.</p>
            """);
    }

    private static Html Name(ReportInput input, string policy)
    {
        int index = input.Summary.Policies.ToList().IndexOf(policy);
        return Titles.Plain(index < 0 ? policy : input.Words.PolicyTitles[index]);
    }
}
