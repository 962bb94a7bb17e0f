using System.Diagnostics;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>What tests do with live runs, again and again.</summary>
internal static class LiveSteps
{
    public const string Regulator = "ethics-regulator";

    public const string Stringency = "stringency";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Lets a run go on to a month and waits until it stands.</summary>
    public static async Task<LiveRunStatus> GoToAsync(this ILiveRunGrain run, int month)
    {
        await run.RunToMonth(month);
        return await run.StandsAsync();
    }

    /// <summary>Waits until no month goes by and nobody is waited for.</summary>
    public static Task<LiveRunStatus> StandsAsync(this ILiveRunGrain run) =>
        run.UntilAsync(status => status.State is not (LiveRunState.Running or LiveRunState.Waiting));

    public static async Task<LiveRunStatus> UntilAsync(this ILiveRunGrain run, Func<LiveRunStatus, bool> holds)
    {
        object? last = null;
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            try
            {
                LiveRunStatus status = await run.Status();
                last = status;
                if (holds(status))
                    return status;
            }
            catch (Exception lost) when (lost is OrleansException or TimeoutException)
            {
                // Its silo was killed; it comes back.
                last = lost;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"It does not come to it; in the end: {last}");
    }

    /// <summary>A decision on how strict the rules are.</summary>
    public static Submission Decision(int year, double stringency = 0.9, string controller = "ann") =>
        new(controller, year, [new NamedValue(Stringency, stringency)]);

    /// <summary>What a call is refused with.</summary>
    public static async Task<LiveRunError> RefusedAsync(Func<Task> call) =>
        (await Assert.ThrowsAsync<LiveRunException>(call)).Code;
}
