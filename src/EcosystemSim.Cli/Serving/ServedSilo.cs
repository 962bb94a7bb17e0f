using System.Net;
using System.Net.Sockets;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Grains.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace EcosystemSim.Cli.Serving;

/// <summary>The silo inside the server: a cluster of one, on the loopback interface.</summary>
internal static class ServedSilo
{
    /// <summary>What an Orleans client has to name. The same at every start: no membership outlives the process.</summary>
    public const string ClusterId = "ecosim-serve";

    public static void Add(IHostApplicationBuilder builder, ServeOptions options)
    {
        LiveStorage storage = options.Redis is { } redis
            ? new LiveStorage { RedisAddress = redis }
            : new LiveStorage { Folder = options.DataFolder };

        // One core fewer than there are: the web beside it has to answer.
        var live = new LiveOptions(Math.Max(1, Environment.ProcessorCount - 1));
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(
                FreePort(), options.Gateway ?? 0, serviceId: ClusterAddress.ServiceId, clusterId: ClusterId)
            .Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = IPAddress.Loopback)
            .AddActivityPropagation()
            .AddDashboard()
            .AddLiveRuns(storage, live));
        if (options.Redis is null)
            builder.Services.AddHealthChecks().AddCheck("storage", new StorageCheck(options.DataFolder));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
