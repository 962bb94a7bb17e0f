using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Storage;
using Microsoft.Extensions.Hosting;

namespace EcosystemSim.Grains.Live;

/// <summary>
/// Finds runs that were going on when their silo or the whole cluster died, and lets them go on: whoever touches a run brings it
/// back, and this touches them. Every silo does it; touching a run that goes on changes nothing.
/// </summary>
internal sealed class UnfinishedRuns(LiveServices live, IGrainFactory grains) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (StoredRun stored in await live.Store.List())
                {
                    if (RunListing.Of(stored, live.Serializer).State == LiveRunState.Running)
                        await grains.GetGrain<ILiveRunGrain>(stored.Run).Wake();
                }
            }
            catch (Exception lost) when (lost is not OutOfMemoryException)
            {
                LiveLog.SearchLost(live.Logger, lost);
            }

            await Task.Delay(live.Options.SearchEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
