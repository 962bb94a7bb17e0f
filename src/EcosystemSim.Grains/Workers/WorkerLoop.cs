using System.Diagnostics;
using EcosystemSim.Engine;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Results;

namespace EcosystemSim.Grains.Workers;

/// <summary>
/// One worker: takes a lease, runs it, hands it in with the same call that takes the next. Blocks on its calls, as it owns its
/// thread. Why not tasks on the pool: two busy pool threads of a two-core machine make every grain wait up to a second.
/// </summary>
internal sealed class WorkerLoop(
    IGrainFactory grains, PlanCache plans, OpenEnsembles open, WorkerName name, CancellationToken stop)
{
    private static readonly TimeSpan IdlePause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan GiveBackWithin = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, StudyWorker> _workers = new(StringComparer.Ordinal);
    private int _nearGroup = -1;

    /// <summary>Works until the silo stops. What is in hand then is given back.</summary>
    public void Run()
    {
        while (!stop.IsCancellationRequested)
        {
            bool worked = false;
            foreach (string ensemble in open.Keys)
                worked |= Visit(ensemble);
            if (!worked)
                Pause();
        }
    }

    private void Pause()
    {
        foreach (string over in _workers.Keys.Where(key => !open.Keys.Contains(key)).ToArray())
            _workers.Remove(over);
        open.WaitForChange(IdlePause, stop);
    }

    /// <summary>Takes leases of one ensemble: one after another while it is the only one, else one at a time.</summary>
    private bool Visit(string ensemble)
    {
        bool worked = false;
        try
        {
            if (plans.Of(ensemble) is not { } plan)
                return false;
            SwapReply reply = Swap(ensemble, plan.Stamp, done: null, wants: true);
            while (reply is { State: SwapState.Work, Next: { } lease })
            {
                BatchDone done = Work(ensemble, plan, lease);
                worked = true;
                reply = Swap(ensemble, plan.Stamp, done, wants: open.Keys.Length == 1);
            }

            if (reply is { State: SwapState.Refused, Message: { } why })
                open.Refuse(ensemble, why);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            GiveBack(ensemble);
        }
        catch (Exception lost) when (LostCall.Is(lost, stop))
        {
            // The coordinator is being moved; it is asked again in the next round.
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // A run that breaks is a record; this is the plan or the program, and every lease would end here.
            Tell(ensemble, trouble is PlanMismatchException ? trouble.Message : $"{trouble.GetType().Name}: {trouble.Message}");
        }

        return worked;
    }

    /// <summary>Says that a lease is free again, if it can be said at once: else the others find this silo gone.</summary>
    private void GiveBack(string ensemble)
    {
        try
        {
            grains.GetGrain<IEnsembleGrain>(ensemble).GiveBack(name.Silo, name.Number)
                .Wait(GiveBackWithin, CancellationToken.None);
        }
        catch (AggregateException)
        {
            // As said above.
        }
    }

    private void Tell(string ensemble, string trouble)
    {
        open.Refuse(ensemble, trouble);
        try
        {
            Swap(ensemble, EngineBuild.StampFor(""), done: null, wants: false, trouble);
        }
        catch (OperationCanceledException)
        {
            // The silo stops.
        }
    }

    private BatchDone Work(string ensemble, LoadedPlan plan, Lease lease)
    {
        if (!_workers.TryGetValue(ensemble, out StudyWorker? worker))
            _workers[ensemble] = worker = new StudyWorker(plan.Scenarios, plan.Order, plan.Starts, plan.Threads);
        _nearGroup = lease.Batch.Group;
        long started = Stopwatch.GetTimestamp();
        var runs = new RunMessage[lease.Batch.Count];
        for (int i = 0; i < runs.Length; i++)
            runs[i] = RunMessage.Of(RunOne(worker, lease.Batch.First + i, lease.RunLimit));
        return new BatchDone(lease, Stopwatch.GetElapsedTime(started).TotalSeconds, [.. runs]);
    }

    private RunRecord RunOne(StudyWorker worker, int position, TimeSpan limit)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (limit > TimeSpan.Zero)
            limited.CancelAfter(limit);
        else
            limited.Cancel();
        try
        {
            return worker.Run(position, limited.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return worker.GivenUp(position, FormattableString.Invariant($"it took longer than {limit.TotalSeconds} s"));
        }
    }

    /// <summary>
    /// Asks until there is an answer, so that a result outlives the move of its coordinator. Why also when the board does not
    /// name the ensemble: the board may be the one that was lost, while the coordinator waits for this result.
    /// </summary>
    private SwapReply Swap(string ensemble, EngineStamp stamp, BatchDone? done, bool wants, string? trouble = null)
    {
        var request = new SwapRequest(name.Silo, stamp, done, wants, _nearGroup, trouble, name.Number);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                return grains.GetGrain<IEnsembleGrain>(ensemble).Swap(request).GetAwaiter().GetResult();
            }
            catch (Exception lost) when (LostCall.Is(lost, stop))
            {
                stop.WaitHandle.WaitOne(RetryPause);
            }
        }
    }
}
