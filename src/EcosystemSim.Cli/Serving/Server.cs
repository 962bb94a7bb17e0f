using System.Net.Sockets;
using EcosystemSim.Cockpit.Hosting;
using EcosystemSim.Cockpit.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Orleans.Dashboard;
using StackExchange.Redis;

namespace EcosystemSim.Cli.Serving;

/// <summary>One process with a silo, live runs that outlive it, and the HTTP interface to them.</summary>
internal sealed class Server(CliContext context, ServeOptions options)
{
    /// <summary>The port of the silo is found by asking for a free one, which another process may take before it does.</summary>
    private const int Attempts = 5;

    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    /// <summary>Serves until it is cancelled.</summary>
    /// <exception cref="UserErrorException">A port is taken, or a folder or address is no good.</exception>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        using ScenarioLibrary library = ScenarioLibrary.Open(context, options.ScenarioFolder);
        if (options.Redis is null)
            Directory.CreateDirectory(options.DataFolder);
        await using WebApplication app = await Start(library, cancel);
        IHostApplicationLifetime lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel, lifetime.ApplicationStopping);
        Announce(app.Urls.First());
        await Task.Delay(Timeout.Infinite, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var patience = new CancellationTokenSource(StopWithin);
        await app.StopAsync(patience.Token);
        await context.Output.WriteLineAsync("Stopped; the runs are where they were at the next start.");
        return cancel.IsCancellationRequested ? ExitCode.Done : ExitCode.InternalError;
    }

    private async Task<WebApplication> Start(ScenarioLibrary library, CancellationToken cancel)
    {
        for (int attempt = 1; ; attempt++)
        {
            WebApplication app = Build(library);
            try
            {
                await app.StartAsync(cancel);
                return app;
            }
            catch (IOException failure) when (failure.InnerException is AddressInUseException)
            {
                await app.DisposeAsync();
                throw new UserErrorException($"Port {options.Port} of {options.Address} is taken; choose another with --port.");
            }
            catch (RedisConnectionException)
            {
                await app.DisposeAsync();
                throw new UserErrorException("Redis does not answer at the address of --redis, or does not take the password.");
            }
            catch (Exception failure) when (IsPortTaken(failure))
            {
                await app.DisposeAsync();
                if (options.Gateway is { } gateway && attempt == Attempts)
                    throw new UserErrorException($"Port {gateway} is taken; choose another with --gateway.");
                if (attempt == Attempts)
                    throw;
            }
        }
    }

    private WebApplication Build(ScenarioLibrary library)
    {
        // Empty: no settings file of the working directory and no variable of the environment changes how this server is guarded.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = "ecosim" });
        Log(builder.Logging);
        ServedSilo.Add(builder, options);
        builder.AddCockpit(new CockpitOptions
        {
            Address = options.Address,
            Port = options.Port,
            Token = options.Token,
            Otlp = options.Otlp,
        });
        builder.Services.AddSingleton<IScenarioCatalog>(_ => library).AddSingleton<IHostLifetime, OwnersLifetime>();
        WebApplication app = builder.Build();
        app.UseCockpit();
        app.MapOrleansDashboard(CockpitPaths.Dashboard).ExcludeFromDescription();
        return app;
    }

    /// <summary>To standard error, one line each; standard output belongs to what was asked for.</summary>
    private static void Log(ILoggingBuilder logging) => logging
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
            console.UseUtcTimestamp = true;
        })
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("EcosystemSim", LogLevel.Information)

        // Tells at many starts that a thread has hung for as long as the machine is on, which is a mistake of its own.
        .AddFilter("Orleans.Runtime.Watchdog", LogLevel.None)

        // What keeps the server from starting is told by the command line, in its own words.
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)

        // Recommends a garbage collector that this program has measured and does not want.
        .AddFilter("Orleans.Runtime.Silo", LogLevel.Error)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    private void Announce(string url)
    {
        string place = options.Redis is null ? options.DataFolder : "Redis";
        context.Output.WriteLine($"EcosystemSim serves live runs at {url} and keeps them in {place}.");
        context.Output.WriteLine($"  {url}{CockpitPaths.Docs}     the interface for people; {CockpitPaths.OpenApi} for programs");
        context.Output.WriteLine($"  {url}{CockpitPaths.Dashboard}  what the silo does; {CockpitPaths.Health} whether it works");
        if (options.Gateway is { } gateway)
            context.Output.WriteLine($"  Orleans clients of this machine: port {gateway}, cluster {ServedSilo.ClusterId}");
        context.Output.WriteLine("Stop with Ctrl-C.");
        context.Output.Flush();
    }

    private static bool IsPortTaken(Exception failure)
    {
        for (Exception? at = failure; at is not null; at = at.InnerException)
        {
            if (at is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
                return true;
        }

        return false;
    }

    /// <summary>Signals belong to the command line, which passes them on as a token.</summary>
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
