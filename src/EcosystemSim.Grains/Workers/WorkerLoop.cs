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
    IGrainFactory grains, PlanCache plans, OpenEnsembles open, string silo, CancellationToken stop)
{
    private static readonly TimeSpan IdlePause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, StudyWorker> _workers = new(StringComparer.Ordinal);
    private int _nearGroup = -1;

    /// <summary>Works until the silo stops. What is in hand then is dropped: its batch is leased again elsewhere.</summary>
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
            SwapReply? reply = Swap(ensemble, plan.Stamp, done: null, wants: true);
            while (reply is { State: SwapState.Work, Next: { } lease })
            {
                BatchDone done = Work(ensemble, plan, lease);
                worked = true;
                reply = Swap(ensemble, plan.Stamp, done, wants: open.Keys.Length == 1);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The silo stops.
        }
        catch (Exception lost) when (IsLostCall(lost))
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

    private void Tell(string ensemble, string trouble)
    {
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
    /// Asks until there is an answer, so that a result outlives the move of its coordinator; null when the ensemble is closed.
    /// </summary>
    private SwapReply? Swap(string ensemble, EngineStamp stamp, BatchDone? done, bool wants, string? trouble = null)
    {
        var request = new SwapRequest(silo, stamp, done, wants, _nearGroup, trouble);
        while (open.Keys.Contains(ensemble))
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                return grains.GetGrain<IEnsembleGrain>(ensemble).Swap(request).GetAwaiter().GetResult();
            }
            catch (Exception lost) when (IsLostCall(lost))
            {
                stop.WaitHandle.WaitOne(RetryPause);
            }
        }

        return null;
    }

    private static bool IsLostCall(Exception failure) => failure is OrleansException or TimeoutException;
}
