using System.Diagnostics;
using System.Globalization;

namespace EcosystemSim.Cli.Running;

/// <summary>A plain line now and then, for logs.</summary>
internal sealed class LineProgress(TextWriter error) : IRunProgress
{
    /// <summary>Short enough to show life, long enough not to fill a log.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public void During(int total, Action<Action<int, int>> work)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan next = Pause;
        int finished = 0;
        work((done, failed) =>
        {
            finished = done;
            if (clock.Elapsed < next || done == total)
                return;
            next = clock.Elapsed + Pause;
            double secondsLeft = clock.Elapsed.TotalSeconds * (total - done) / done;
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{done} of {total} runs{(failed == 0 ? "" : $", {failed} failed")}, about {secondsLeft:F0} s left"));
        });
        // An interrupted ensemble is told by its own message.
        if (finished == total)
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total} runs in {clock.Elapsed.TotalSeconds:F1} s"));
    }
}
