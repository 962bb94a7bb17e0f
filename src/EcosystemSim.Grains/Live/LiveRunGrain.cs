using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Grains.Live;

/// <summary>A live run: a mailbox in front of its <see cref="LiveRun"/>.</summary>
internal sealed class LiveRunGrain(LiveServices live) : Grain, ILiveRunGrain
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StayFor = TimeSpan.FromMinutes(1);

    private Task<LiveRun?>? _run;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Keeps the activation while months go by, however long nobody calls.
        this.RegisterGrainTimer(
            LookAround, new GrainTimerCreationOptions(Round, Round) { Interleave = true, KeepAlive = false });
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_run is { IsCompletedSuccessfully: true, Result: { } run })
            run.Leave();
        return Task.CompletedTask;
    }

    public async Task<LiveRunStatus> Status() => await (await Run()).Status();

    public async Task<LiveRunStatus> Rest(CancellationToken cancel) => await (await Run()).Rest(cancel);

    public async Task<LiveRunStatus> RunToMonth(int month) => await (await Run()).RunToMonth(month);

    public async Task<LiveRunStatus> Step(int months) => await (await Run()).Step(months);

    public async Task<LiveRunStatus> Pause() => await (await Run()).Pause();

    public async Task<LiveRunStatus> SetSpeed(int monthsPerMinute) => await (await Run()).SetSpeed(monthsPerMinute);

    public async Task<LiveRunStatus> SetDeadline(TimeSpan deadline) => await (await Run()).SetDeadline(deadline);

    public async Task<LiveRunStatus> Stop() => await (await Run()).Stop();

    public async Task<ImmutableArray<string>> Institutions(string type) => await (await Run()).Institutions.Ids(type);

    public async Task<InstitutionStatus> Institution(string institution) =>
        await (await Run()).Institutions.Status(institution);

    public async Task<InstitutionStatus> TakeControl(string institution, string controller) =>
        await (await Run()).Institutions.TakeControl(institution, controller);

    public async Task<InstitutionStatus> Release(string institution, string controller) =>
        await (await Run()).Institutions.Release(institution, controller);

    public async Task<InstitutionStatus> Submit(string institution, Submission submission) =>
        await (await Run()).Institutions.Submit(institution, submission);

    public async Task<ImmutableArray<InstitutionYear>> History(string institution) =>
        await (await Run()).Institutions.History(institution);

    public async Task<EpochRecord> Epoch(int year) => await (await Run()).Epoch(year);

    public async Task<ImmutableArray<ulong>> Hashes() => await (await Run()).Hashes();

    public async Task<LiveIndicators> Indicators(int fromYear) => await (await Run()).Indicators(fromYear);

    public async Task<LiveComparison> Compare(string other) => await (await Run()).Compare(other);

    public async Task<LiveRunStatus> Branch(string branch, int year, string title) =>
        await (await Run()).Branch(branch, year, title);

    public async IAsyncEnumerable<LiveEvent> Watch(
        long afterSequence, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (LiveEvent next in (await Run()).Watch(afterSequence, cancel))
            yield return next;
    }

    public Task Wake() => Open();

    public async Task Forget()
    {
        if (await Open() is { } run)
            await run.Forget();
        Abandon();
    }

    private async Task<LiveRun> Run() => await Open() ?? throw Refuse.NoRun(this.GetPrimaryKeyString());

    /// <summary>The run as it is written; read again when it was not there, or somebody else has written.</summary>
    private async Task<LiveRun?> Open()
    {
        Task<LiveRun?> opening = _run is { IsFaulted: false }
            ? _run
            : _run = LiveRun.Open(this.GetPrimaryKeyString(), live, GrainFactory, Abandon);
        LiveRun? run = await opening;
        if (run is null && _run == opening)
            Abandon();
        return run;
    }

    private void Abandon()
    {
        _run = null;
        DeactivateOnIdle();
    }

    private Task LookAround()
    {
        if (_run is { IsCompletedSuccessfully: true, Result.IsBusy: true })
            DelayDeactivation(StayFor);
        return Task.CompletedTask;
    }
}
