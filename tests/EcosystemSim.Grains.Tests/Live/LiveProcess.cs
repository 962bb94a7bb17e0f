using System.Diagnostics;
using System.Runtime.CompilerServices;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Hosting;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>This program as another process, which has a live run until it is killed in its second year.</summary>
internal static class LiveProcess
{
    public const string Run = "killed";
    public const int DecidedYear = 1;

    private const string Variable = "ECOSIM_TEST_LIVE_RUN_IN";
    private const string IsInItsSecondYear = "second year";

    /// <summary>Slow enough to be killed on the way.</summary>
    public static LiveRunSpec Spec => OneSilo.Spec() with { MonthsPerMinute = 1200 };

    // Why here and on a thread: the entry point belongs to the test runner, and nobody but the first thread may use this module
    // before this method returns.
    [ModuleInitializer]
    internal static void LiveWhenAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } folder)
            return;
        Environment.SetEnvironmentVariable(Variable, null);
        new Thread(() => LiveAsync(folder).GetAwaiter().GetResult()).Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(Timeout.Infinite);
    }

    public static async Task DecideAsync(ILiveRunGrain run)
    {
        await run.TakeControl(LiveSteps.Regulator, "ann");
        await run.RunToMonth(DecidedYear * 12);
        while (await run.Rest(CancellationToken.None) is not { State: LiveRunState.Paused, Month: DecidedYear * 12 })
        {
            // Years before the decision go by.
        }

        await run.Submit(LiveSteps.Regulator, LiveSteps.Decision(DecidedYear));
        await run.RunToMonth(36);
    }

    public static async Task RunAndKillAsync(string folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LiveProcess).Assembly.Location, "-list", "tests"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Variable] = folder;
        using Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line && line != IsInItsSecondYear)
        {
            // What the runner says.
        }

        Assert.False(process.HasExited);
        process.Kill();
        await process.WaitForExitAsync(cancel);
    }

    private static async Task LiveAsync(string folder)
    {
        await using EmbeddedSilo silo = await EmbeddedSilo.StartAsync(
            1, new LiveStorage { Folder = folder }, CancellationToken.None);
        await using ClusterConnection cluster = await ClusterConnection.ConnectAsync(silo.Address, CancellationToken.None);
        await cluster.Grains.GetGrain<ILiveRunsGrain>(ILiveRunsGrain.Key).Create(Run, Spec);
        ILiveRunGrain run = cluster.Grains.GetGrain<ILiveRunGrain>(Run);
        await DecideAsync(run);
        while ((await run.Status()).Month < (DecidedYear * 12) + 2)
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        Console.Out.WriteLine(IsInItsSecondYear);
        Console.Out.Flush();
        await Task.Delay(Timeout.Infinite);
    }
}
