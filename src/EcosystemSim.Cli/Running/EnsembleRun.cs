using System.Diagnostics;
using EcosystemSim.Analysis;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Report;
using EcosystemSim.Report.Page;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Cli.Running;

/// <summary>Compile, run, analyse, draw, write, tell: what <c>ecosim run</c> does.</summary>
internal sealed class EnsembleRun(CliContext context, RunOptions options)
{
    public int Execute(CancellationToken cancel)
    {
        DateTimeOffset started = TimeProvider.System.GetUtcNow();
        var clock = Stopwatch.StartNew();
        CompiledScenario compiled = ScenarioLoader.Load(context, options.File, options.Overrides);
        ScenarioPlan plan = compiled.Plan!;
        string hash = ScenarioHash.Of(plan);
        string target = context.FullPath(options.Out ?? Path.Combine("results", $"{plan.Name}-{hash[..8]}"));
        using ResultsDirectory directory = ResultsDirectory.Open(target, hash);
        RunTable? table = Run(plan, directory.Partial, cancel);
        if (table is null)
            return ExitCode.Interrupted;

        Summary summary = Summary.Of(table, plan.CompareTo);
        int failed = table.Runs.Count(run => run.Failure is not null);
        WriteTables(compiled.Resolved!, table, summary, directory.Partial);
        Manifest manifest = Manifest(plan, hash, table.Runs.Count - failed, failed, started);
        if (options.Figures)
            Draw(compiled.Resolved!, table, summary, manifest, directory.Partial);
        cancel.ThrowIfCancellationRequested();
        (manifest with { WallSeconds = clock.Elapsed.TotalSeconds }).Write(directory.Partial);
        directory.Commit();

        if (!options.Quiet || options.Json)
            new RunReport(plan, summary, target, table.Runs.Count, failed, clock.Elapsed).Print(context.Output, options.Json);
        if (failed == 0)
            return ExitCode.Done;
        context.Error.WriteLine(
            $"{failed} of {table.Runs.Count} runs failed and are left out of every number; the reasons are in "
            + $"{Path.Combine(target, ResultFiles.Failures)}. First: {FirstFailure(table)}");
        return ExitCode.SomeRunsFailed;
    }

    /// <summary>All runs in canonical order, written as they come; null when interrupted.</summary>
    private RunTable? Run(ScenarioPlan plan, string folder, CancellationToken cancel)
    {
        string[] policies = [.. plan.Policies.Select(policy => policy.Name)];
        int firstYear = plan.Start.AddYears(1).AddDays(-1).Year - 1;
        using var file = new RunsFile(
            Path.Combine(folder, ResultFiles.Runs), context.Simulator.Columns, policies, firstYear, plan.Years);
        var order = new CanonicalOrder(
            from policy in Enumerable.Range(0, plan.Policies.Count)
            from future in Enumerable.Range(0, plan.Futures)
            from replicate in Enumerable.Range(0, plan.Replicates)
            select new RunId(policy, future, replicate),
            file.Append);
        int total = checked(plan.Policies.Count * plan.Futures * plan.Replicates);
        int failed = 0;
        try
        {
            Progress().During(total, report => context.Simulator.Run(
                plan,
                options.Threads,
                record =>
                {
                    order.Add(record);
                    failed += record.Failure is null ? 0 : 1;
                    report(order.Count, failed);
                },
                cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Told below, together with a simulator that returned early.
        }

        if (cancel.IsCancellationRequested)
        {
            context.Error.WriteLine(
                $"Interrupted after {order.Count} of {total} runs. Nothing was written, former results are untouched; "
                + "the same command starts again.");
            return null;
        }

        if (!order.IsComplete)
            throw new InvalidOperationException($"The simulator returned {order.Count} of {total} runs.");
        file.Commit();
        return new RunTable(context.Simulator.Columns, policies, firstYear, plan.Years, order.Records);
    }

    private IRunProgress Progress() =>
        options.Quiet ? new SilentProgress()
        : context.ErrorIsTerminal ? new TerminalProgress(context.Error)
        : new LineProgress(context.Error);

    private static void WriteTables(ResolvedScenario scenario, RunTable table, Summary summary, string folder)
    {
        ScenarioPlan plan = scenario.Plan;
        Parameter[] drawn = [.. plan.Uncertainties.Select(uncertainty => uncertainty.Parameter)];
        ParameterSet[] futures = [.. Enumerable.Range(0, plan.Futures).Select(future => FutureDraw.Of(plan, future))];
        FuturesFile.Write(Path.Combine(folder, ResultFiles.Futures), drawn, futures);
        FailuresFile.Write(Path.Combine(folder, ResultFiles.Failures), table.Policies, table.Runs);
        SummaryFile.Write(Path.Combine(folder, ResultFiles.Summary), summary);
        DictionaryFile.Write(Path.Combine(folder, ResultFiles.Dictionary), table.Columns, drawn);
        AtomicFile.WriteText(Path.Combine(folder, ResultFiles.Scenario), ScenarioWriter.Write(scenario));
    }

    private static void Draw(ResolvedScenario scenario, RunTable table, Summary summary, Manifest manifest, string folder)
    {
        FigureWords words = FigureFiles.Words(scenario.Plan, manifest.ScenarioHash);
        FigureFiles.Write(summary, words, Path.Combine(folder, ResultFiles.Figures));
        var told = new ReportScenario(scenario.Plan, scenario.Description, manifest.ScenarioHash, ResultFiles.Scenario);
        ReportInput input = ReportInput.Of(summary, words, manifest, [told], table);
        AtomicFile.WriteText(Path.Combine(folder, ResultFiles.Report), ReportPage.Render(input));
    }

    /// <summary>Without the time it took, which is known last.</summary>
    private Manifest Manifest(ScenarioPlan plan, string hash, int done, int failed, DateTimeOffset started) => new()
    {
        ToolVersion = ToolVersion.Current,
        ModelVersion = ModelVersion.Current,
        DataHash = plan.World.DataHash,
        ScenarioName = plan.Name,
        ScenarioTitle = plan.Title,
        ScenarioHash = hash,
        CommandLine = context.CommandLine,
        Seed = plan.Seed,
        Policies = [.. plan.Policies.Select(policy => policy.Name)],
        CompareTo = plan.CompareTo,
        Futures = plan.Futures,
        Replicates = plan.Replicates,
        Years = plan.Years,
        RunsDone = done,
        RunsFailed = failed,
        Threads = options.Threads,
        Machine = MachineInfo.Here,
        Started = started,
        WallSeconds = 0,
        Packages = ToolVersion.Packages(),
    };

    private static string FirstFailure(RunTable table)
    {
        RunRecord run = table.Runs.First(record => record.Failure is not null);
        return $"policy {table.Policies[run.Id.Policy]}, future {run.Id.Future}, replicate {run.Id.Replicate}, "
            + $"month {run.Failure!.Tick}, {run.Failure.Phase}: {run.Failure.Message}";
    }
}
