using System.Globalization;

namespace EcosystemSim.Cli.Running;

/// <summary>A plain line now and then, for logs.</summary>
internal sealed class LineProgress(TextWriter error) : IRunProgress
{
    /// <summary>Short enough to show life, long enough not to fill a log.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public async Task During(RunCount before, Func<Action<RunCount>, Task> work)
    {
        var pace = new Pace(before);
        TimeSpan next = Pause;
        RunCount last = before;
        await work(now =>
        {
            last = now;
            if (pace.Elapsed < next || now.Done == now.Total)
                return;
            next = pace.Elapsed + Pause;
            error.WriteLine($"{now}, {pace.Words(now)}");
        });
        error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{RunCount.Words(last.Done - before.Done)} in {pace.Elapsed.TotalSeconds:F1} s"));
    }
}
