using Microsoft.Extensions.Hosting;

namespace EcosystemSim.Grains.Hosting;

/// <summary>
/// Looks whether Redis still names this silo. A Redis that lost its memory names nobody, and silos that go on by what they
/// remember would be found by no client and no newcomer.
/// </summary>
internal sealed class MembershipGuard(IMembershipTable table, ILocalSiloDetails silo, SiloLoss loss) : BackgroundService
{
    /// <summary>Once might be a row that is being written.</summary>
    private const int MostMisses = 2;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (int misses = 0; misses < MostMisses && !stoppingToken.IsCancellationRequested;)
        {
            await Task.Delay(Round, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                MembershipTableData row = await table.ReadRowAsync(silo.SiloAddress, stoppingToken);
                misses = row.Members.Count > 0 ? 0 : misses + 1;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // A Redis that does not answer says nothing about who is in the cluster.
            }
        }

        if (!stoppingToken.IsCancellationRequested)
            loss.Tell("Redis has lost the list of silos");
    }
}
