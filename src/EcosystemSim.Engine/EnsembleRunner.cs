using System.Collections.Concurrent;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;

namespace EcosystemSim.Engine;

/// <summary>
/// Runs an ensemble on dedicated threads of this process, without a coordinator: for tests, benchmarks and as the measure of what
/// coordination costs.
/// </summary>
public sealed class EnsembleRunner(ScenarioPlan plan, int threads)
{
    /// <summary>The columns every record has.</summary>
    public static IReadOnlyList<IndicatorColumn> Columns => IndicatorCatalog.Columns;

    /// <summary>All runs of the plan in canonical order.</summary>
    public IEnumerable<RunId> AllRuns =>
        from policy in Enumerable.Range(0, plan.Policies.Count)
        from future in Enumerable.Range(0, plan.Futures)
        from replicate in Enumerable.Range(0, plan.Replicates)
        select new RunId(policy, future, replicate);

    /// <summary>
    /// Runs everything, future by future so that a start world is built once; <paramref name="onDone"/> is called by one thread
    /// at a time, in order of completion. Returns when all are done, or after the runs in hand when cancelled.
    /// </summary>
    /// <exception cref="AggregateException">A thread broke outside a run, for example because <paramref name="onDone"/>
    /// threw.</exception>
    public void Run(IReadOnlyList<RunId> runs, Action<RunRecord> onDone, CancellationToken cancel)
    {
        ConcurrentQueue<RunId> queue = new(runs.OrderBy(run => run.Future));
        StartWorlds starts = new([plan], threads + 1);
        Lock gate = new();
        ConcurrentQueue<Exception> broken = new();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);

        void Work()
        {
            try
            {
                RunWorker worker = new(plan)
                {
                    TeamOf = firms => Team.For(firms, RunWorker.ThreadsFor(runs.Count, threads)),
                };
                while (!stop.IsCancellationRequested && queue.TryDequeue(out RunId run))
                {
                    RunRecord record = worker.Run(run, () => starts.Of(0, run.Future), CancellationToken.None);
                    lock (gate)
                        onDone(record);
                }
            }
            catch (Exception failure)
            {
                broken.Enqueue(failure);
                stop.Cancel();
            }
        }

        Thread[] workers = [.. Enumerable.Range(0, Math.Max(1, threads)).Select(i => new Thread(Work)
        {
            Name = $"run worker {i}",
            IsBackground = true,
            Priority = ThreadPriority.BelowNormal,
        })];
        foreach (Thread worker in workers)
            worker.Start();
        foreach (Thread worker in workers)
            worker.Join();
        if (!broken.IsEmpty)
            throw new AggregateException("A worker thread broke outside a run.", broken);
    }
}
