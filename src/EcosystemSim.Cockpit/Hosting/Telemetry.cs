using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;

namespace EcosystemSim.Cockpit.Hosting;

/// <summary>Sends what the program tells about itself to a collector, where one is named.</summary>
public static class Telemetry
{
    /// <summary>The source of activities and the meter of live runs.</summary>
    public const string Name = "EcosystemSim";

    /// <summary>Sources of activities. Why not all of Orleans: its runtime's own are membership and dashboard, all day.</summary>
    public static IReadOnlyList<string> Sources { get; } =
        [Name, "Microsoft.AspNetCore", "Microsoft.Orleans.Application", "Microsoft.Orleans.Storage"];

    public static IReadOnlyList<string> Meters { get; } =
    [
        Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.Orleans", "System.Runtime",
    ];

    internal static void AddTelemetry(this IServiceCollection services, Uri collector) => services
        .AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService(Name))
        .WithTracing(traces => traces.AddSource([.. Sources]))
        .WithMetrics(metrics => metrics.AddMeter([.. Meters]))
        .WithLogging()
        .UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
}
