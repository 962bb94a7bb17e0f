using EcosystemSim.Cockpit.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EcosystemSim.Cockpit.Hosting;

/// <summary>
/// Whether the server can work, for whoever watches over it. Says only which part cannot, not why: the log does.
/// </summary>
internal static class HealthEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(CockpitPaths.Health, Check)
            .Produces<Health>(StatusCodes.Status503ServiceUnavailable)
            .WithTags("Server").WithSummary("Whether silo and storage work; needs no token");

    private static async Task<JsonHttpResult<Health>> Check(HealthCheckService checks, CancellationToken cancel)
    {
        HealthReport report = await checks.CheckHealthAsync(cancel);
        var parts = report.Entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => Word(entry.Value.Status), StringComparer.Ordinal);
        return TypedResults.Json(
            new Health(Word(report.Status), parts), Wire.Json.Health,
            statusCode: report.Status == HealthStatus.Unhealthy
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status200OK);
    }

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();
}
