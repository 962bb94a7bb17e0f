using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EcosystemSim.Grains.Hosting;

/// <summary>A host inside a program that has its own output and its own way to stop.</summary>
internal static class QuietHost
{
    public static HostApplicationBuilder Create()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, OwnersLifetime>();
        return builder;
    }

    /// <summary>Why not the usual lifetime: it takes every signal for itself, and a second Ctrl-C would not end the
    /// process.</summary>
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
