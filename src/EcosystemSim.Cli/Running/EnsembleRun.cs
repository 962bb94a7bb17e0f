using System.Diagnostics;
using EcosystemSim.Analysis;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;

namespace EcosystemSim.Cli.Running;

/// <summary>Compile, run what is missing, merge, analyse, draw, write, tell: what <c>ecosim run</c> does.</summary>
internal sealed class EnsembleRun(CliContext context, RunOptions options)
{
    private readonly DateTimeOffset _started = TimeProvider.System.GetUtcNow();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private IReadOnlyList<IndicatorColumn> Columns => context.Simulator.Columns;

    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        if (options.Cluster is null)
            context.Simulator.Prepare(options.Threads);
        LoadedStudy loaded = StudyLoader.Load(context, options.Scenarios, options.Overrides);
        Study study = loaded.Study;
        string target = context.FullPath(options.Out ?? Path.Combine("results", $"{study.Name}-{study.Hash[..8]}"));
        using ResultsDirectory directory = ResultsDirectory.Open(
            target, string.Join(' ', context.CommandLine), options.Fresh);
        var stored = new StoredRuns(directory, Columns);
        var ensemble = new Ensemble(study);
        ensemble.RefuseOtherRuns(stored, directory.Folder);
        foreach (string file in stored.Unreadable)
            context.Error.WriteLine($"{file} is damaged; its runs are done again.");
        Manifest(study, ResultsState.Running, stored.Count, failed: 0).Write(directory.Folder);
        LedgerRun? ledger = options.Ledger ? new LedgerRun(study, directory) : null;
        SimulationRequest request = Request(loaded, ensemble.Missing(stored), directory);
        if (!await RunMissing(request, ensemble, stored, ledger, cancel))
        {
            Manifest(study, ResultsState.Interrupted, stored.Count, failed: 0).Write(directory.Folder);
            context.Error.WriteLine(
                $"Interrupted after {stored.Count} of {ensemble.Keys.Count} runs. They are kept in {directory.Folder}; "
                + "the same command goes on from there.");
            return ExitCode.Interrupted;
        }

        LedgerOutcome? outcome = ledger?.Finish(stored);
        IReadOnlyList<RunRecord> failed = Finaliser.Write(directory, study, stored, Columns, cancel);
        Manifest done = Manifest(study, ResultsState.Done, study.Count - failed.Count, failed.Count);
        Summary summary = new Presentation(loaded, directory.Folder).Write(Columns, done, options.Figures, cancel);
        (done with { WallSeconds = _clock.Elapsed.TotalSeconds, Digests = Integrity.Digests(directory.Folder) })
            .Write(directory.Folder);
        if (!options.Quiet || options.Json)
        {
            new RunReport(study, summary, directory.Folder, failed.Count, _clock.Elapsed, outcome)
                .Print(context.Output, options.Json);
        }

        int code = failed.Count == 0 ? ExitCode.Done : TellFailures(study, failed, directory);
        return outcome is null ? code : TellLedger(outcome, code);
    }

    /// <summary>The ensemble, and the reference runs of the ledger beside it. False when interrupted.</summary>
    private async Task<bool> RunMissing(
        SimulationRequest request, Ensemble ensemble, StoredRuns stored, LedgerRun? ledger, CancellationToken cancel)
    {
        if (ledger is { IsDamaged: true })
            context.Error.WriteLine($"{ResultFiles.Ledger} is damaged; its reference runs are done again.");
        Task beside = ledger?.RunAsync(context.Simulator, request.Loaded, cancel) ?? Task.CompletedTask;
        try
        {
            await RunEnsemble(request, ensemble, stored, cancel);
            if (ledger is { IsDone: false } && !options.Quiet)
                context.Error.WriteLine(ledger.Progress);
            await beside;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await beside.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await context.Simulator.FinishAsync();
        }

        return true;
    }

    private async Task RunEnsemble(
        SimulationRequest request, Ensemble ensemble, StoredRuns stored, CancellationToken cancel)
    {
        if (request.Missing.Count == 0)
            return;
        int failed = 0;
        RunCount Now() => new(stored.Count, ensemble.Keys.Count, failed);
        await Progress().During(Now(), report => context.Simulator.RunAsync(
            request,
            records =>
            {
                stored.Add(request.Loaded.Study, records);
                failed += records.Count(record => record.Failure is not null);
                report(Now());
            },
            cancel));
        if (ensemble.Missing(stored) is { Count: > 0 } left)
            throw new InvalidOperationException($"The simulator left {left.Count} runs out.");
    }

    private SimulationRequest Request(LoadedStudy loaded, IReadOnlySet<RunId> missing, ResultsDirectory directory)
    {
        var request = new SimulationRequest(loaded, missing, options.Threads)
        {
            Cluster = options.Cluster,
            Notice = context.Error.WriteLine,
        };
        return options.Cluster is null || missing.Count == 0 ? request : request with { Name = directory.EnsembleName() };
    }

    private IRunProgress Progress() =>
        options.Quiet ? new SilentProgress()
        : context.ErrorIsTerminal ? new TerminalProgress(context.Error)
        : new LineProgress(context.Error);

    private Manifest Manifest(Study study, ResultsState state, int done, int failed) => new()
    {
        State = state,
        ToolVersion = ToolVersion.Current,
        ModelVersion = ModelVersion.Current,
        DataHash = study.Scenarios[0].World.DataHash,
        StudyHash = study.Hash,
        Scenarios = [.. study.Scenarios.Select(ManifestScenario.Of)],
        CommandLine = context.CommandLine,
        Years = study.Years,
        RunsDone = done,
        RunsFailed = failed,
        Threads = options.Threads,
        Machine = MachineInfo.Here,
        Started = _started,
        WallSeconds = _clock.Elapsed.TotalSeconds,
        Packages = ToolVersion.Packages(),
    };

    /// <summary>A broken law outweighs what else the exit code has to tell.</summary>
    private int TellLedger(LedgerOutcome outcome, int code)
    {
        foreach (string line in outcome.Notes.Concat(outcome.Mismatches))
            context.Error.WriteLine(line);
        return outcome.IsEqual ? code : ExitCode.Mismatch;
    }

    private int TellFailures(Study study, IReadOnlyList<RunRecord> failed, ResultsDirectory directory)
    {
        RunRecord first = failed[0];
        context.Error.WriteLine(
            $"{failed.Count} of {study.Count} runs failed and are left out of every number; the reasons are in "
            + $"{directory[ResultFiles.Failures]}. First: policy {study.Policies[first.Id.Policy].Name}, "
            + $"future {first.Id.Future}, replicate {first.Id.Replicate}, month {first.Failure!.Tick}, {first.Failure.Phase}: "
            + first.Failure.Message);
        return ExitCode.SomeRunsFailed;
    }
}
