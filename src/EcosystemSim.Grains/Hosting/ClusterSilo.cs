using EcosystemSim.Grains.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace EcosystemSim.Grains.Hosting;

/// <summary>A silo of a cluster whose membership is in Redis.</summary>
public sealed class ClusterSilo : IAsyncDisposable
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    private readonly IHost _host;

    private ClusterSilo(IHost host) => _host = host;

    /// <summary>Address by which the other silos know it.</summary>
    public string Address => _host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString();

    /// <summary>Why it is no longer part of the cluster; completes when that happened without its wish.</summary>
    public Task<string> Lost => _host.Services.GetRequiredService<SiloLoss>().Happened;

    /// <param name="cluster">The cluster.</param>
    /// <param name="settings">The silo.</param>
    /// <param name="say">Takes lines about what it does.</param>
    /// <param name="cancel">Gives up the start.</param>
    /// <exception cref="ClusterUnreachableException">No Redis.</exception>
    public static async Task<ClusterSilo> StartAsync(
        ClusterUrl cluster, SiloSettings settings, Action<string> say, CancellationToken cancel)
    {
        await RedisProbe.CheckAsync(cluster, cancel);
        for (int attempt = 1; ; attempt++)
        {
            IHost host = Build(cluster, settings, say);
            try
            {
                await host.StartAsync(cancel);
                return new ClusterSilo(host);
            }
            catch (Exception taken) when (attempt < FreePorts.Attempts && settings.Port is null && FreePorts.AreTaken(taken))
            {
                host.Dispose();
            }
            catch
            {
                host.Dispose();
                throw;
            }
        }
    }

    /// <summary>Leaves: its workers stop, and the others hear that it goes.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StopWithin);
        try
        {
            await _host.StopAsync(patience.Token);
        }
        catch (Exception slow) when (slow is not OutOfMemoryException)
        {
            // One that cannot say good-bye, as Redis is away or as it counts as dead, is found gone by the others.
        }

        _host.Dispose();
    }

    private static IHost Build(ClusterUrl cluster, SiloSettings settings, Action<string> say)
    {
        (int silo, int gateway) = settings.Port is { } port ? (port, port + 1) : FreePorts.On(settings.Bind);
        HostApplicationBuilder builder = QuietHost.Create();
        builder.Logging.AddProvider(new SpokenLog(say));
        builder.UseOrleans(orleans => orleans
            .UseRedisClustering(redis => redis.ConfigurationOptions = cluster.Options())
            .Configure(Membership.Named(cluster.Name))
            .Configure<ClusterMembershipOptions>(Membership.Tune)
            .ConfigureEndpoints(settings.Bind, silo, gateway, listenOnAnyHostAddress: false)
            .AddLiveRuns(LiveStorage.Of(cluster), new LiveOptions(settings.Threads)));
        builder.Services
            .AddSingleton<SiloLoss>()
            .AddSingleton<IFatalErrorHandler>(services => services.GetRequiredService<SiloLoss>())
            .AddHostedService<MembershipGuard>()
            .AddRunWorkers(settings.Threads);
        return builder.Build();
    }
}
