using System.Net;
using System.Net.Sockets;
using EcosystemSim.Grains.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace EcosystemSim.Grains.Hosting;

/// <summary>
/// A silo in this process, a cluster of one, on free ports of the loopback interface: nothing to install, nothing to configure,
/// and several at once on one machine do not meet.
/// </summary>
public sealed class EmbeddedSilo : IAsyncDisposable
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    private readonly IHost _host;

    private EmbeddedSilo(IHost host, ClusterAddress address)
    {
        _host = host;
        Address = address;
    }

    public ClusterAddress Address { get; }

    /// <param name="threads">Runs at the same time.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="SocketException">No free ports.</exception>
    public static Task<EmbeddedSilo> StartAsync(int threads, CancellationToken cancel) =>
        StartAsync(threads, LiveStorage.Memory, cancel);

    /// <param name="threads">Runs at the same time.</param>
    /// <param name="storage">Where live runs are kept.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="SocketException">No free ports.</exception>
    public static async Task<EmbeddedSilo> StartAsync(int threads, LiveStorage storage, CancellationToken cancel)
    {
        for (int attempt = 1; ; attempt++)
        {
            (int silo, int gateway) = FreePorts.On(IPAddress.Loopback);
            var address = new ClusterAddress(Guid.NewGuid().ToString("N"), new IPEndPoint(IPAddress.Loopback, gateway));
            IHost host = Build(address, silo, threads, storage);
            try
            {
                await host.StartAsync(cancel);
                return new EmbeddedSilo(host, address);
            }
            catch (Exception taken) when (attempt < FreePorts.Attempts && FreePorts.AreTaken(taken))
            {
                host.Dispose();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StopWithin);
        try
        {
            await _host.StopAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // A cluster of one that goes with its process leaves nothing behind that a slow stop could hurt.
        }

        _host.Dispose();
    }

    private static IHost Build(ClusterAddress address, int siloPort, int threads, LiveStorage storage)
    {
        HostApplicationBuilder builder = QuietHost.Create();
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(
                siloPort, address.Gateway.Port, serviceId: ClusterAddress.ServiceId, clusterId: address.ClusterId)
            .Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = IPAddress.Loopback)
            .AddLiveRuns(storage, new LiveOptions(threads)));
        builder.Services.AddRunWorkers(threads);
        return builder.Build();
    }
}
