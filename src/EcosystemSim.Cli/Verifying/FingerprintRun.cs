using System.Collections.Concurrent;
using EcosystemSim.Engine;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Verifying;

/// <summary>Runs some runs of a study in this process, with every law checked, and takes their fingerprints.</summary>
internal static class FingerprintRun
{
    /// <param name="study">The study.</param>
    /// <param name="runs">Which runs.</param>
    /// <param name="threads">How many at a time.</param>
    /// <param name="cancel">Looked at before each month.</param>
    /// <returns>In the order of <paramref name="runs"/>.</returns>
    public static IReadOnlyList<RunFingerprint> Of(
        Study study, IReadOnlyList<RunId> runs, int threads, CancellationToken cancel)
    {
        var starts = new StartWorlds(study.Scenarios, threads + 1);
        var found = new ConcurrentDictionary<RunId, RunFingerprint>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.ForEach(runs, options, run => found[run] = One(study, run, starts, cancel));
        return [.. runs.Select(run => found[run])];
    }

    private static RunFingerprint One(Study study, RunId run, StartWorlds starts, CancellationToken cancel)
    {
        StudyPolicy policy = study.Policies[run.Policy];
        var plan = study.Scenarios[policy.Scenario];
        int index = plan.Policies.ToList().IndexOf(policy.Policy);
        var hashes = new List<ulong>();
        var worker = new RunWorker(plan) { AfterMonth = world => hashes.Add(world.Hash()) };
        RunRecord record = worker.Run(
            run with { Policy = index }, () => starts.Of(policy.Scenario, run.Future), cancel);
        return RunFingerprint.Of(record with { Id = run }, hashes);
    }
}
