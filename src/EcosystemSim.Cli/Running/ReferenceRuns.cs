using EcosystemSim.Engine;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Running;

/// <summary>Reference runs through the institution grains of a cluster: live runs in which nobody takes control.</summary>
internal sealed class ReferenceRuns(LoadedStudy loaded, PlanPackage package, IGrainFactory grains)
{
    private readonly StartWorlds _starts = new(loaded.Study.Scenarios, keep: 1);

    /// <param name="policy">Index of the policy in the study.</param>
    /// <param name="cancel">Ends the waiting; the live run goes with its silo.</param>
    public async Task<ReferenceRun> RunAsync(int policy, CancellationToken cancel)
    {
        StudyPolicy which = loaded.Study.Policies[policy];
        ScenarioPlan plan = loaded.Study.Scenarios[which.Scenario];
        var id = new RunId(plan.Policies.ToList().IndexOf(which.Policy), Future: 0, Replicate: 0);
        InlineRun inline = await Task.Run(
            () => InlineRun.Of(plan, id, () => _starts.Of(which.Scenario, id.Future), cancel), cancel);
        if (inline.YearAfter is null)
            return new ReferenceRun(inline.Record, inline.MonthHashes, [], []);
        string run = $"reference-{Guid.NewGuid():N}";
        ILiveRunsGrain runs = grains.GetGrain<ILiveRunsGrain>(ILiveRunsGrain.Key);
        await runs.Create(run, new LiveRunSpec(
            run, package, which.Scenario, which.Policy.Name, id.Future, id.Replicate, TimeSpan.Zero, MonthsPerMinute: 0));
        ILiveRunGrain live = grains.GetGrain<ILiveRunGrain>(run);
        LiveRunStatus end = await ToTheEnd(live, plan.Years * Time.MonthsPerYear, cancel);
        ulong[] hashes = [.. (await live.Hashes()).Skip(1)];
        if (end.State != LiveRunState.Finished)
            return new ReferenceRun(inline.Record, inline.MonthHashes, hashes, [], $"{end.State}: {end.Message}");
        var entries = new List<LedgerEntry>();
        for (int year = 0; year < plan.Years; year++)
            entries.AddRange(LedgerEntries.Of(await live.Epoch(year), which.Policy));
        entries.AddRange(LedgerEntries.OfYearAfter(inline.YearAfter));
        await runs.Delete(run);
        return new ReferenceRun(inline.Record, inline.MonthHashes, hashes, entries);
    }

    private static async Task<LiveRunStatus> ToTheEnd(ILiveRunGrain run, int months, CancellationToken cancel)
    {
        LiveRunStatus status = await run.RunToMonth(months);
        while (status.State is LiveRunState.Running or LiveRunState.Waiting)
        {
            cancel.ThrowIfCancellationRequested();
            status = await run.Rest(cancel);
        }

        return status;
    }
}
