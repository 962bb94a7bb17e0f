using System.Net;

namespace EcosystemSim.Grains.Hosting;

/// <summary>Where a client finds a cluster.</summary>
/// <param name="ClusterId">Name of this launch of the cluster.</param>
/// <param name="Gateway">Where a silo listens to clients.</param>
public sealed record ClusterAddress(string ClusterId, IPEndPoint Gateway)
{
    /// <summary>The same for all clusters of this product.</summary>
    public const string ServiceId = "ecosim";
}
