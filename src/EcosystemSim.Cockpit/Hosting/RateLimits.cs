using System.Globalization;
using System.Threading.RateLimiting;
using EcosystemSim.Cockpit.Api;
using EcosystemSim.Cockpit.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace EcosystemSim.Cockpit.Hosting;

/// <summary>
/// How much one client may ask: a fixed number of requests in each minute, which also slows whoever guesses tokens, and a number
/// of open streams.
/// </summary>
internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services, CockpitOptions options) =>
        services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.GetFixedWindowLimiter(ClientOf(context), _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = options.RequestsPerMinute,
                    Window = Window,
                    QueueLimit = 0,
                }));
            limits.AddPolicy(EventEndpoints.Policy, context =>
                RateLimitPartition.GetConcurrencyLimiter(ClientOf(context), _ => new ConcurrencyLimiterOptions
                {
                    PermitLimit = options.EventStreams,
                    QueueLimit = 0,
                }));
            limits.OnRejected = Refuse;
        });

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancel)
    {
        TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan given) ? given : Window;
        rejected.HttpContext.Response.Headers.RetryAfter =
            Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await rejected.HttpContext.Refuse(Kind.TooMany);
    }

    private static string ClientOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
