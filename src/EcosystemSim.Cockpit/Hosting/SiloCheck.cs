using EcosystemSim.Cockpit.Api;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EcosystemSim.Cockpit.Hosting;

/// <summary>The silo answers, and what is stored can be read.</summary>
internal sealed class SiloCheck(IGrainFactory grains) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await grains.Runs().List().WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return HealthCheckResult.Unhealthy(exception: failure);
        }
    }
}
