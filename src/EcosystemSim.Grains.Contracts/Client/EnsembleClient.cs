using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Client;

/// <summary>Runs an ensemble on a cluster and gives finished batches to a receiver that puts them on the disk.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="ensemble">Key of the ensemble, of this client's choice.</param>
/// <param name="clock">Paces the calls.</param>
public sealed class EnsembleClient(IGrainFactory grains, string ensemble, TimeProvider clock)
{
    /// <summary>Batches taken at once; the coordinator also keeps an eye on their bytes.</summary>
    private const int MostBatches = 1024;

    /// <summary>
    /// Part of the time so far that a client rests between two trips: a short ensemble is not kept waiting, a long one is put
    /// away in few files.
    /// </summary>
    private const double RestShare = 0.2;

    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(250);

    /// <summary>When nothing was heard for so long, somebody is told.</summary>
    private static readonly TimeSpan SilencePatience = TimeSpan.FromSeconds(20);

    private readonly IEnsembleGrain _grain = grains.GetGrain<IEnsembleGrain>(ensemble);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>With nobody at work, refusals of so long a time are taken as the last word.</summary>
    public TimeSpan RefusalPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Takes what the user should know while it goes on, each once.</summary>
    public Action<string> Notice { get; init; } = _ => { };

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
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
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
        string submission = "";
        ImmutableArray<int> acked = [];
        while (!missing.IsEmpty)
        {
            if (submission.Length == 0)
            {
                EnsembleSpec rest = spec with { Batches = missing.Batches, Submission = Guid.NewGuid().ToString("N") };
                await Retry(() => Submit(rest), cancel);
                (submission, acked) = (rest.Submission, []);
            }

            var request = new TakeRequest(acked, MostBatches, Waits: true, submission);
            TakeReply reply = await Retry(() => _grain.Take(request, cancel), cancel);
            if (!reply.IsKnown)
                submission = "";
            acked = await PutAway(reply.Batches, missing, receiver);
            TellOnce(reply.Refusals);
            if (reply.Workers > 0 || reply.Batches.Length > 0 || reply.Refusals.Length == 0)
                workedAt = clock.GetTimestamp();
            else if (clock.GetElapsedTime(workedAt) > RefusalPatience)
                throw new EnsembleRefusedException(reply.Refusals);
            if (!missing.IsEmpty && reply.Batches.Length > 0 && !reply.HasMore)
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

    private void TellOnce(IEnumerable<string> refusals)
    {
        foreach (string refusal in refusals.Where(_told.Add))
            Notice($"A silo may not work on this ensemble: {refusal}.");
    }

    private async Task<T> Retry<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        long since = clock.GetTimestamp();
        for (bool isTold = false; ;)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                return await call();
            }
            catch (Exception lost) when (LostCall.Is(lost, cancel))
            {
                if (!isTold && clock.GetElapsedTime(since) > SilencePatience)
                {
                    Notice("The cluster does not answer; waiting for it. Finished runs are kept, Ctrl-C stops.");
                    isTold = true;
                }

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
        catch (Exception lost) when (LostCall.Is(lost, CancellationToken.None))
        {
            // As said above.
        }
    }
}
