using System.Diagnostics;
using System.Globalization;

namespace EcosystemSim.Cli.Running;

/// <summary>How fast an ensemble goes, and how long it will take.</summary>
internal sealed class Pace(RunCount before)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>"12.3 runs/s, about 40 s left", or nothing before the first run.</summary>
    public string Words(RunCount now)
    {
        int done = now.Done - before.Done;
        if (done <= 0)
            return "";
        double perSecond = done / Math.Max(1e-3, _clock.Elapsed.TotalSeconds);
        return string.Create(
            CultureInfo.InvariantCulture, $"{perSecond:0.#} runs/s, about {Span((now.Total - now.Done) / perSecond)} left");
    }

    /// <summary>A time that is told and not measured by: seconds below two minutes, then minutes, then hours.</summary>
    internal static string Span(double seconds) => seconds switch
    {
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 7200 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.#} h"),
    };
}
