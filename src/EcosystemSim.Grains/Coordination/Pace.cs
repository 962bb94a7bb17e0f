namespace EcosystemSim.Grains.Coordination;

/// <summary>
/// How fast runs are, and how many make a good lease: long enough that the trip for the next one does not matter, short enough
/// that little is lost with a silo and nobody waits long for the last one. Every silo has its own pace.
/// </summary>
internal sealed class Pace
{
    /// <summary>How long a lease should take.</summary>
    private static readonly TimeSpan Target = TimeSpan.FromMilliseconds(100);

    /// <summary>Most runs of a lease, so that its result is a message of some megabytes at the most.</summary>
    private const int MostRuns = 1000;

    /// <summary>A lease is never more than so many times the last one: the first runs of a process are its slowest.</summary>
    private const int Growth = 8;

    /// <summary>Weight of the last lease beside all before it.</summary>
    private const double Weight = 0.3;

    private readonly Dictionary<string, (double SecondsPerRun, int Runs)> _silos = new(StringComparer.Ordinal);
    private double _seconds;
    private long _runs;

    /// <summary>Seconds of a run, over all silos; null before anything is known.</summary>
    public double? SecondsPerRun => _runs == 0 ? null : _seconds / _runs;

    public void Learn(string silo, double seconds, int runs)
    {
        _seconds += seconds;
        _runs += runs;
        double last = seconds / runs;
        _silos[silo] = _silos.TryGetValue(silo, out (double SecondsPerRun, int Runs) known)
            ? (known.SecondsPerRun + (Weight * (last - known.SecondsPerRun)), runs)
            : (last, runs);
    }

    /// <summary>Runs of the next lease of a silo; one while it is not known how fast it is.</summary>
    public int LeaseRuns(string silo)
    {
        if (!_silos.TryGetValue(silo, out (double SecondsPerRun, int Runs) known))
            return 1;
        double runs = Target.TotalSeconds / Math.Max(known.SecondsPerRun, Target.TotalSeconds / MostRuns);
        return Math.Clamp((int)Math.Round(runs), 1, Math.Min(MostRuns, known.Runs * Growth));
    }
}
