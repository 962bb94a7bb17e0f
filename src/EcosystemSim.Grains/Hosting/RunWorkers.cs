using EcosystemSim.Grains.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace EcosystemSim.Grains.Hosting;

/// <summary>What every silo has, wherever it stands.</summary>
public static class RunWorkers
{
    /// <summary>
    /// Adds the workers. Called after the silo is set up: services stop in reverse order, and workers must stop first.
    /// </summary>
    public static IServiceCollection AddRunWorkers(this IServiceCollection services, int threads) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new WorkerOptions(threads))
        .AddSingleton<PlanCache>()
        .AddHostedService<WorkerService>();
}
