using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace EcosystemSim.Grains.Hosting;

/// <summary>A client of a cluster, embedded or not.</summary>
public sealed class ClusterConnection : IAsyncDisposable
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

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

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StopWithin);
        await _host.StopAsync(patience.Token);
        _host.Dispose();
    }
}
