using Orleans.Configuration;

namespace EcosystemSim.Grains.Hosting;

/// <summary>
/// How soon the silos of a cluster find out that one is dead: within seconds instead of the usual minutes, as results wait for
/// it.
/// </summary>
internal static class Membership
{
    /// <summary>
    /// The name of a cluster is its identity and that of what it stores: it lives on when all its silos died.
    /// </summary>
    public static Action<ClusterOptions> Named(string name) => cluster => (cluster.ClusterId, cluster.ServiceId) = (name, name);

    public static void Tune(ClusterMembershipOptions membership)
    {
        // A silo that misses three probes in a row is dead. Why not two: a busy machine may stand still for two seconds.
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);

        // Silos that were killed all at once are still in the table. A newcomer waits for them until they miss three of these.
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(3);
        membership.NumMissedTableIAmAliveLimit = 3;
    }
}
