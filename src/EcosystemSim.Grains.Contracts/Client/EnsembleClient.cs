using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Client;

/// <summary>Runs an ensemble on a cluster and gives finished batches to a receiver that puts them on the disk.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="ensemble">Key of the ensemble, of this client's choice.</param>
/// <param name="clock">Paces the calls.</param>
public sealed class EnsembleClient(IGrainFactory grains, string ensemble, TimeProvider clock)
{
    /// <summary>Batches taken at once: enough to keep the trips few, few enough to stay far below the largest message.</summary>
    private const int MostBatches = 64;

    /// <summary>
    /// Part of the time so far that a client rests between two trips: a short ensemble is not kept waiting, a long one is put
    /// away in few files.
    /// </summary>
    private const double RestShare = 0.2;

    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(250);

    /// <summary>With nobody at work, refusals of so long a time are taken as the last word.</summary>
    public TimeSpan RefusalPatience { get; init; } = TimeSpan.FromSeconds(5);

    private readonly IEnsembleGrain _grain = grains.GetGrain<IEnsembleGrain>(ensemble);

    /// <summary>
    /// Returns when every run was put away. A coordinator that is lost on the way is given the missing runs again.
    /// </summary>
    /// <param name="spec">What to run.</param>
    /// <param name="receiver">Puts results away.</param>
    /// <param name="cancel">Ends the ensemble; what is finished by then is still put away.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="EnsembleRefusedException">No silo may or can work on it.</exception>
    public async Task RunAsync(EnsembleSpec spec, IBatchReceiver receiver, CancellationToken cancel)
    {
        var missing = new MissingRuns(spec.Batches);
        try
        {
            await Work(spec, missing, receiver, cancel);
        }
        catch (OperationCanceledException)
        {
            await TakeRest(missing, receiver);
            throw;
        }
        finally
        {
            await Quietly(_grain.Cancel);
        }
    }

    private async Task Work(EnsembleSpec spec, MissingRuns missing, IBatchReceiver receiver, CancellationToken cancel)
    {
        long started = clock.GetTimestamp(), workedAt = started;
        bool isSubmitted = false;
        ImmutableArray<int> acked = [];
        while (!missing.IsEmpty)
        {
            if (!isSubmitted)
                await Retry(() => Submit(spec with { Batches = missing.Batches }), cancel);
            TakeReply reply = await Retry(() => _grain.Take(new TakeRequest(acked, MostBatches, Waits: true), cancel), cancel);
            isSubmitted = reply.IsKnown;
            acked = await PutAway(reply.Batches, missing, receiver);
            if (reply.Workers > 0 || reply.Batches.Length > 0 || reply.Refusals.Length == 0)
                workedAt = clock.GetTimestamp();
            else if (clock.GetElapsedTime(workedAt) > RefusalPatience)
                throw new EnsembleRefusedException(reply.Refusals);
            if (!missing.IsEmpty && reply.Batches.Length > 0)
                await Task.Delay(Rest(clock.GetElapsedTime(started)), clock, cancel);
        }
    }

    private static TimeSpan Rest(TimeSpan soFar) => soFar * RestShare < LongestRest ? soFar * RestShare : LongestRest;

    /// <summary>Numbers of the batches that are on the disk.</summary>
    private static async Task<ImmutableArray<int>> PutAway(
        ImmutableArray<HeldBatch> batches, MissingRuns missing, IBatchReceiver receiver)
    {
        HeldBatch[] fresh = [.. batches.Where(batch => missing.Contains(batch.Batch))];
        if (fresh.Length > 0)
            await receiver.PutAwayAsync(fresh);
        foreach (HeldBatch batch in fresh)
            missing.Remove(batch.Batch);
        return [.. batches.Select(batch => batch.Number)];
    }

    private Task TakeRest(MissingRuns missing, IBatchReceiver receiver) => Quietly(async () =>
    {
        TakeReply reply = await _grain.Take(new TakeRequest([], int.MaxValue, Waits: false), CancellationToken.None);
        await PutAway(reply.Batches, missing, receiver);
    });

    private async Task<bool> Submit(EnsembleSpec spec)
    {
        await _grain.Submit(spec);
        return true;
    }

    private static async Task<T> Retry<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                return await call();
            }
            catch (Exception lost) when (IsLostCall(lost))
            {
                await Task.Delay(RetryPause, cancel);
            }
        }
    }

    /// <summary>Without a second try: a coordinator that cannot be reached forgets the ensemble by itself after a
    /// while.</summary>
    private static async Task Quietly(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception lost) when (IsLostCall(lost))
        {
            // As said above.
        }
    }

    private static bool IsLostCall(Exception failure) => failure is OrleansException or TimeoutException;
}
