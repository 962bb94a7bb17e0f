using EcosystemSim.Grains.Contracts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EcosystemSim.Grains.Workers;

/// <summary>The workers of a silo: dedicated threads, and the watch on the job board that tells them what is open.</summary>
internal sealed class WorkerService(
    IGrainFactory grains, PlanCache plans, ILocalSiloDetails silo, WorkerOptions options, ILogger<WorkerService> logger)
    : BackgroundService
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(200);

    /// <summary>Longer than a coordinator takes to put itself back on a board that was lost.</summary>
    private static readonly TimeSpan DoubtFor = TimeSpan.FromSeconds(1.5);

    private readonly OpenEnsembles _open = new(logger);

    private IJobBoardGrain Board => grains.GetGrain<IJobBoardGrain>(IJobBoardGrain.Key);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Thread[] threads = [.. Enumerable.Range(0, options.Threads).Select(i => new Thread(
            new WorkerLoop(grains, plans, _open, new WorkerName(silo.SiloAddress.ToParsableString(), i), stoppingToken).Run)
        {
            Name = $"run worker {i}",
            IsBackground = true,
            Priority = ThreadPriority.BelowNormal,
        })];
        foreach (Thread thread in threads)
            thread.Start();
        await Watch(stoppingToken);
        foreach (Thread thread in threads)
            thread.Join();
    }

    private async Task Watch(CancellationToken stop)
    {
        long seen = -1;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                JobBoard board = await Board.Watch(seen, stop);
                if (_open.Keys.Except(board.Ensembles).ToArray() is { Length: > 0 } missing)
                {
                    // They are over, or the board was lost and their coordinators put them back.
                    _open.Set([.. missing, .. board.Ensembles]);
                    await Task.Delay(DoubtFor, stop);
                    board = await Board.Watch(seen: -1, stop);
                }

                seen = board.Version;
                _open.Set(board.Ensembles);
                plans.KeepOnly(board.Ensembles);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost) when (LostCall.Is(lost, stop))
            {
                await Task.Delay(RetryPause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
