using System.Globalization;
using EcosystemSim.Cli.Running;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Units;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;

namespace EcosystemSim.Cli.Replaying;

/// <summary>What was asked of a replay.</summary>
/// <param name="Folder">Results directory.</param>
/// <param name="Run">Key, beginning of a key, or POLICY/FUTURE/REPLICATE.</param>
/// <param name="Until">Months to run; null for all.</param>
/// <param name="Trace">Columns to print at the end.</param>
internal sealed record ReplayOptions(string Folder, string Run, int? Until, IReadOnlyList<string> Trace);

/// <summary>
/// Runs one stored run again, alone and with all checks on, and compares: what <c>ecosim replay</c> does. Columns go to standard
/// output as CSV; what there is to say goes to standard error, so that the CSV can be piped.
/// </summary>
internal sealed class Replay(CliContext context, ReplayOptions options)
{
    public int Execute(CancellationToken cancel)
    {
        Study study = StoredStudy.Load(context, options.Folder).Study;
        RunId run = RunFinder.Find(study, options.Run);
        RunRecord stored = Stored(study, run);
        int all = study.Years * Time.MonthsPerYear;
        int until = options.Until ?? all;
        if (until > all)
            throw new UserErrorException($"--until {until}: the run has {all} months.");
        CheckedRun replayed = new(study, run);
        StateTrace trace = new(options.Trace, replayed.World);
        Say($"{study.Policies[run.Policy].Name}, future {run.Future}, replicate {run.Replicate}, key {stored.Key.Hex}");
        RunFailure? broken = replayed.RunUntil(until, cancel);
        if (!trace.IsEmpty)
            trace.Print(replayed.World, context.Output);
        return broken is not null ? Compare(stored, broken) : CompareWhole(stored, replayed, until == all);
    }

    private RunRecord Stored(Study study, RunId run)
    {
        using ResultsDirectory directory = ResultsDirectory.Open(options.Folder, string.Join(' ', context.CommandLine));
        return new StoredRuns(directory, context.Simulator.Columns).Read(study.KeyOf(run), run);
    }

    /// <summary>Closer looks may find an earlier month than the yearly one that was recorded.</summary>
    private int Compare(RunRecord stored, RunFailure broken)
    {
        Say($"Breaks in month {broken.Tick}, phase {broken.Phase}{At(broken.Entity)}: {broken.Message}");
        if (stored.Failure is not { } recorded)
        {
            Say("DIFFERENT: the stored run did not break.");
            return ExitCode.Mismatch;
        }

        Say($"Recorded: month {recorded.Tick}, phase {recorded.Phase}{At(recorded.Entity)}: {recorded.Message}");
        if (broken.Tick > recorded.Tick)
        {
            Say("DIFFERENT: the stored run broke earlier.");
            return ExitCode.Mismatch;
        }

        return ExitCode.Done;
    }

    private int CompareWhole(RunRecord stored, CheckedRun replayed, bool whole)
    {
        string state = replayed.World.Hash().ToString("x16", CultureInfo.InvariantCulture);
        Say($"{replayed.Months} months; every law holds after each of them. State {state}.");
        if (stored.Failure is { } recorded && recorded.Tick < replayed.Months)
        {
            Say($"DIFFERENT: the stored run broke in month {recorded.Tick}, phase {recorded.Phase}: {recorded.Message}");
            return ExitCode.Mismatch;
        }

        if (!whole || stored.Failure is not null)
            return ExitCode.Done;
        bool equal = stored.StateHash == replayed.World.Hash();
        Say(equal
            ? "Equal to the stored run in the last bit of its state."
            : $"DIFFERENT: the stored run ended in state {stored.StateHash.ToString("x16", CultureInfo.InvariantCulture)}.");
        return equal ? ExitCode.Done : ExitCode.Mismatch;
    }

    private static string At(string entity) => entity.Length == 0 ? "" : $", {entity}";

    private void Say(string line) => context.Error.WriteLine(line);
}
