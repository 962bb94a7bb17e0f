using EcosystemSim.Analysis;
using EcosystemSim.Cli.Listings;
using EcosystemSim.Cli.Running;
using EcosystemSim.Engine;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Explaining;

/// <summary>Where the time of a tick goes, phase by phase, and what each phase reads and writes.</summary>
/// <param name="Scenario">The scenario measured.</param>
/// <param name="Listing">One row per phase, for programs.</param>
/// <param name="TickMicroseconds">Time of a tick.</param>
internal sealed record TickProfile(string Scenario, Listing Listing, double TickMicroseconds)
{
    private const string FoundingCase = "iran-1403.yaml";

    // Places in the listing: numbers stand between the phase's key and the columns that it reads and writes.
    private const int Phase = 0, Reads = 6, Writes = 7;

    public static TickProfile Of(CliContext context, string? file, CancellationToken cancel)
    {
        file ??= FoundingCaseOf(context);
        ScenarioPlan plan = StudyLoader.Load(context, [file], ScenarioOverrides.None).Study.Scenarios[0];
        IReadOnlyList<PhaseCost> costs = context.MeasurePhases(plan, cancel);
        var rows = costs.Join(context.Phases, cost => cost.Key, info => info.Key, Row);
        return new TickProfile(
            plan.Name,
            new Listing(["phase", "% of time", "us per tick", "ns per row", "rows", "of", "reads", "writes"], [.. rows]),
            costs.Sum(cost => cost.Microseconds));
    }

    /// <summary>In the folder of scenarios here, else beside the starting world.</summary>
    private static string FoundingCaseOf(CliContext context)
    {
        string here = context.FullPath(Path.Combine("scenarios", FoundingCase));
        return File.Exists(here)
            ? here
            : Path.Combine(Path.GetDirectoryName(WorldFolder.Find(context, scenarioPath: null)) ?? "", FoundingCase);
    }

    private static object?[] Row(PhaseCost cost, PhaseInfo info) =>
    [
        cost.Key, 100 * cost.Share, cost.Microseconds, cost.NanosecondsPerRow, info.Rows is null ? null : cost.Rows, info.Rows,
        info.Reads, info.Writes,
    ];

    public void Print(TextWriter output, bool json)
    {
        if (json)
        {
            Listing.Print(output, json);
            return;
        }

        Only([.. Enumerable.Range(Phase, Reads)]).Print(output, json);
        output.WriteLine();
        output.WriteLine(FormattableString.Invariant(
            $"A tick of {Scenario} takes {ShortNumber.Of(TickMicroseconds)} us: medians of {PhaseTable.Repetitions} runs of ")
            + FormattableString.Invariant($"{PhaseTable.MeasuredYears} years, after {PhaseTable.WarmUps} to warm up."));
        output.WriteLine();
        Only([Phase, Reads, Writes]).Print(output, json);
    }

    private Listing Only(int[] columns) => new(
        [.. columns.Select(column => Listing.Headers[column])],
        [.. Listing.Rows.Select(row => (object?[])[.. columns.Select(column => row[column])])]);
}
