using System.Text.Json;
using EcosystemSim.Cockpit.Api;
using EcosystemSim.Cockpit.Guards;
using EcosystemSim.Cockpit.Messages;
using EcosystemSim.Cockpit.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace EcosystemSim.Cockpit.Hosting;

/// <summary>
/// Puts the HTTP interface into a host that has a silo or is a client of one (an IGrainFactory), a catalogue of scenarios and, if
/// it likes, more health checks.
/// </summary>
public static class CockpitSetup
{
    private const int ConnectionsMax = 1000;

    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    /// <exception cref="ArgumentException">Others could call, and no token keeps them out.</exception>
    public static WebApplicationBuilder AddCockpit(this WebApplicationBuilder builder, CockpitOptions options)
    {
        options.Check();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));
        IServiceCollection services = builder.Services;
        services.AddSingleton(options)
            .AddSingleton<EventEndpoints>()
            .AddRateLimits(options)
            .AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = options.RequestTimeout,
                TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            })
            .ConfigureHttpJsonOptions(json => Apply(Wire.Json.Options, json.SerializerOptions))
            .Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true)
            .AddApiDescription()
            .AddRouting();
        services.AddHealthChecks().AddCheck<SiloCheck>("silo");
        if (options.Otlp is { } collector)
            services.AddTelemetry(collector);
        return builder;
    }

    /// <summary>Guards first, then the addresses. What else is mapped afterwards is behind the same guards.</summary>
    public static WebApplication UseCockpit(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseMiddleware<HostGuard>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<TokenGuard>();
        app.UseMiddleware<OriginGuard>();
        app.UseRequestTimeouts();
        RouteGroupBuilder api = app.MapGroup(CockpitPaths.Api);
        CatalogEndpoints.Map(api);
        RunEndpoints.Map(api);
        ControlEndpoints.Map(api);
        ResultEndpoints.Map(api);
        InstitutionEndpoints.Map(api);
        EventEndpoints.Map(api);
        HealthEndpoint.Map(app);
        app.MapOpenApi("/openapi/{documentName}.json");

        // Everything that would ask its maker's servers is off; the guards would not let it out either.
        app.MapScalarApiReference(CockpitPaths.Docs, docs => docs
            .WithTitle("EcosystemSim").WithOpenApiRoutePattern(CockpitPaths.OpenApi)
            .DisableDefaultFonts().DisableAgent().DisableMcp().DisableTelemetry().HideDeveloperTools().HideClientButton());
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, CockpitOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Limits.BodyBytes;
        kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
        kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        kestrel.Listen(options.Address, options.Port);
    }

    /// <summary>The rules of the generated code, which the server keeps in options of its own.</summary>
    private static void Apply(JsonSerializerOptions from, JsonSerializerOptions to)
    {
        to.TypeInfoResolverChain.Insert(0, Wire.Json);
        to.Encoder = from.Encoder;
        to.NumberHandling = from.NumberHandling;
        to.UnmappedMemberHandling = from.UnmappedMemberHandling;
        to.AllowDuplicateProperties = from.AllowDuplicateProperties;
        to.PropertyNameCaseInsensitive = from.PropertyNameCaseInsensitive;
        to.RespectNullableAnnotations = from.RespectNullableAnnotations;
        to.RespectRequiredConstructorParameters = from.RespectRequiredConstructorParameters;
        foreach (var converter in from.Converters)
            to.Converters.Add(converter);
    }
}
