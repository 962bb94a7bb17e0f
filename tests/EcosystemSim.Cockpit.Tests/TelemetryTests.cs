using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>Traces, metrics and logs reach a collector where one is named.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task ACollector_GetsTracesMetricsAndLogs()
    {
        ConcurrentDictionary<string, bool> got = new(StringComparer.Ordinal);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using WebApplication collector = builder.Build();
        collector.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            got[context.Request.Path] = true;
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(collector.Urls.First());
        Served served = await Served.Start(options => options with { Otlp = address, Token = "0123456789abcdef" });
        await using (served)
        {
            Assert.Equal((401, "no-token"), await served.Refused("GET", "/api/v1/runs"));
            await served.Stop();
        }

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], got.Keys.Order(StringComparer.Ordinal));
    }
}
