using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EcosystemSim.Cli.Serving;

/// <summary>The data folder takes a file: the disk is there, not full, and may be written.</summary>
internal sealed class StorageCheck(string folder) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string path = Path.Combine(folder, $".health-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(path, "A check of this folder.", cancellationToken);
            File.Delete(path);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy(exception: failure);
        }
    }
}
