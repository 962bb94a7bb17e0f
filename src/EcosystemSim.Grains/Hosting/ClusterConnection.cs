using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace EcosystemSim.Grains.Hosting;

/// <summary>A client of a cluster, embedded or not.</summary>
public sealed class ClusterConnection : IAsyncDisposable
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    /// <summary>Silos that start at the same time as their first client are waited for.</summary>
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan GatewayRefresh = TimeSpan.FromSeconds(2);

    /// <summary>Longer than any call waits on purpose; a call to a silo that hangs is lost after it.</summary>
    private static readonly TimeSpan ResponseWithin = TimeSpan.FromSeconds(10);

    private readonly IHost _host;

    private ClusterConnection(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<ClusterConnection> ConnectAsync(ClusterAddress address, CancellationToken cancel)
    {
        HostApplicationBuilder builder = QuietHost.Create();
        builder.UseOrleansClient(client => client
            .UseStaticClustering(address.Gateway)
            .Configure<ClusterOptions>(cluster =>
            {
                cluster.ServiceId = ClusterAddress.ServiceId;
                cluster.ClusterId = address.ClusterId;
            }));
        IHost host = builder.Build();
        await host.StartAsync(cancel);
        return new ClusterConnection(host);
    }

    /// <summary>A client of a cluster whose membership is in Redis.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ClusterUnreachableException">No Redis answers, or no silo does.</exception>
    public static async Task<ClusterConnection> ConnectAsync(ClusterUrl cluster, CancellationToken cancel)
    {
        await RedisProbe.CheckAsync(cluster, cancel);
        long started = TimeProvider.System.GetTimestamp();
        HostApplicationBuilder builder = QuietHost.Create();
        builder.UseOrleansClient(client => client
            .UseRedisClustering(redis => redis.ConfigurationOptions = cluster.Options())
            .Configure(Membership.Named(cluster.Name))
            .Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = GatewayRefresh)
            .Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseWithin)
            .UseConnectionRetryFilter(async (_, stop) =>
            {
                await Task.Delay(RetryPause, stop);
                return TimeProvider.System.GetElapsedTime(started) < ConnectWithin;
            }));
        IHost host = builder.Build();
        try
        {
            await host.StartAsync(cancel);
            return new ClusterConnection(host);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException or IOException)
        {
            host.Dispose();
            throw new ClusterUnreachableException(
                $"No silo has joined the cluster {cluster}; start one with 'ecosim silo --cluster {cluster}'.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StopWithin);
        try
        {
            await _host.StopAsync(patience.Token);
        }
        catch (Exception slow) when (slow is OperationCanceledException or OrleansException or TimeoutException)
        {
            // A client owes the cluster no good-bye.
        }

        _host.Dispose();
    }
}
