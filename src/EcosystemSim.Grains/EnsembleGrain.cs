using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Coordination;
using EcosystemSim.Grains.Workers;
using Microsoft.Extensions.Logging;

namespace EcosystemSim.Grains;

/// <summary>The coordinator of one ensemble: a mailbox in front of its <see cref="BatchBook"/>.</summary>
internal sealed class EnsembleGrain(
    IClusterMembershipService membership, TimeProvider clock, ILogger<EnsembleGrain> logger) : Grain, IEnsembleGrain
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>A client that says nothing for so long has stopped, and nothing more is computed for it.</summary>
    private static readonly TimeSpan PauseAfter = TimeSpan.FromMinutes(1);

    /// <summary>And after so long it is not coming back.</summary>
    private static readonly TimeSpan DropAfter = TimeSpan.FromMinutes(10);

    private readonly SortedDictionary<string, string> _refusals = new(StringComparer.Ordinal);
    private EnsembleSpec? _spec;
    private BatchBook? _book;
    private TaskCompletionSource _finished = new();
    private IGrainTimer? _timer;
    private long _heardAt;

    private IJobBoardGrain Board => GrainFactory.GetGrain<IJobBoardGrain>(IJobBoardGrain.Key);

    public async Task Submit(EnsembleSpec spec)
    {
        if (_spec is { Submission.Length: > 0 } known && known.Submission == spec.Submission)
            return;
        (_spec, _book) = (spec, new BatchBook(spec, clock));
        _refusals.Clear();
        _heardAt = clock.GetTimestamp();
        _timer ??= this.RegisterGrainTimer(
            LookAround, new GrainTimerCreationOptions(Round, Round) { Interleave = true, KeepAlive = true });
        WorkerLog.Coordinates(logger, this.GetPrimaryKeyString(), spec.Batches.Sum(batch => batch.Count));
        await Board.Open(this.GetPrimaryKeyString());
    }

    public Task<PlanPackage?> Plan() => Task.FromResult(_spec?.Plan);

    public Task<SwapReply> Swap(SwapRequest request)
    {
        if (_spec is not { } spec || _book is not { } book)
            return Task.FromResult(new SwapReply(SwapState.Gone));
        if ((request.Trouble ?? Stamps.Difference(spec.Stamp, request.Stamp)) is { } trouble)
        {
            _refusals[request.Silo] = trouble;
            return Task.FromResult(new SwapReply(SwapState.Refused, Message: trouble));
        }

        if (request.Done is { } done && book.Return(request.Silo, done))
            Tell();
        book.TakeBack(request.Silo, request.Worker);
        bool isHeard = clock.GetElapsedTime(_heardAt) < PauseAfter;
        Lease? next = request.Wants && isHeard ? book.Next(request.Silo, request.Worker, request.NearGroup) : null;
        return Task.FromResult(next is null ? new SwapReply(SwapState.Wait) : new SwapReply(SwapState.Work, next));
    }

    public Task GiveBack(string silo, int worker)
    {
        _book?.TakeBack(silo, worker);
        return Task.CompletedTask;
    }

    public async Task<TakeReply> Take(TakeRequest request, CancellationToken cancel)
    {
        _heardAt = clock.GetTimestamp();
        if (_spec?.Submission == request.Submission)
            _book?.Acknowledge(request.Acked);
        if (request.Waits && _book is { HasHeld: false, IsComplete: false })
            await Task.WhenAny(_finished.Task, Task.Delay(LongestWait, cancel));

        // Who still asks when all is acknowledged, or asks about another submission, misses what is not known here.
        if (_book is not { IsComplete: false } book || (request.Waits && _spec?.Submission != request.Submission))
            return new TakeReply(IsKnown: false, [], 0, []);
        ImmutableArray<HeldBatch> held = book.Held(request.Max);
        return new TakeReply(
            IsKnown: true,
            held,
            book.Leases,
            [.. _refusals.Select(refusal => $"{refusal.Key}: {refusal.Value}")],
            HasMore: book.HasMoreHeldThan(held.Length));
    }

    public async Task Cancel()
    {
        (_spec, _book) = (null, null);
        _timer?.Dispose();
        _timer = null;
        Tell();
        await Board.Close(this.GetPrimaryKeyString());
        DeactivateOnIdle();
    }

    private async Task LookAround()
    {
        if (_book is null)
            return;
        if (clock.GetElapsedTime(_heardAt) > DropAfter)
        {
            await Cancel();
            return;
        }

        ClusterMembershipSnapshot members = membership.CurrentSnapshot;
        _book.Reclaim(silo => members.GetSiloStatus(SiloAddress.FromParsableString(silo)) is
            SiloStatus.ShuttingDown or SiloStatus.Stopping or SiloStatus.Dead);
        if (_book.HasHeld)
            Tell();
        await Board.Open(this.GetPrimaryKeyString());
    }

    private void Tell() => Interlocked.Exchange(ref _finished, new TaskCompletionSource()).TrySetResult();
}
