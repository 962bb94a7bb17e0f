using System.Diagnostics;
using EcosystemSim.Engine;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks.Sizes;

/// <summary>A nation of one size: what its start world and its months cost.</summary>
/// <param name="Firms">Firms it was asked to start with.</param>
/// <param name="StartSeconds">Time of the start world.</param>
/// <param name="TickMilliseconds">Median time of a month, the first ones left out.</param>
/// <param name="OfTickPerFirm">Nanoseconds of it for each firm alive.</param>
/// <param name="TwoAtOnce">The same median while two threads run a world each.</param>
/// <param name="WorldMegabytes">Memory in use for the start world and one running world.</param>
/// <param name="Phases">Nanoseconds per firm by phase, over the first two years.</param>
internal sealed record SizeMeasurement(
    int Firms, double StartSeconds, double TickMilliseconds, double OfTickPerFirm, double TwoAtOnce, double WorldMegabytes,
    IReadOnlyList<(string Phase, double Nanoseconds)> Phases)
{
    private const double NanosecondsPerMillisecond = 1e6;
    private const double NanosecondsPerMicrosecond = 1e3;
    private const double BytesPerMegabyte = 1e6;

    public static SizeMeasurement Of(ScenarioPlan plan, int firms, int warmUp, int months)
    {
        long before = WorkingSet();
        long begin = Stopwatch.GetTimestamp();
        WorldState start = StartWorld.Build(plan, plan.Parameters);
        double startSeconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        (double alone, int alive) = Median(plan, start, 0, warmUp, months);
        double megabytes = (WorkingSet() - before) / BytesPerMegabyte;
        var phases = PhaseProfile.Measure(start, years: 2, warmUps: 0, repetitions: 3, CancellationToken.None)
            .Select(cost => (cost.Key, cost.Microseconds * NanosecondsPerMicrosecond / alive));
        double[] two = new double[2];
        Thread[] threads = [.. Enumerable.Range(0, two.Length).Select(thread => new Thread(() =>
            two[thread] = Median(plan, start, (uint)thread, warmUp, months).Milliseconds))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return new SizeMeasurement(
            firms, startSeconds, alone, alone * NanosecondsPerMillisecond / alive, two.Max(), megabytes, [.. phases]);
    }

    private static (double Milliseconds, int Firms) Median(
        ScenarioPlan plan, WorldState start, uint replicate, int warmUp, int months)
    {
        Policy programme = Iran1403.PolicyOf(plan, Iran1403.Programme);
        TickEngine engine = TickEngine.Start(
            new WorldState(plan, start.Size), start, programme, new Draws(plan.Seed, replicate));
        double[] times = new double[months];
        for (int month = -warmUp; month < months; month++)
        {
            long begin = Stopwatch.GetTimestamp();
            engine.Step();
            if (month >= 0)
                times[month] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        }

        return (PhaseProfile.Median(times), engine.World.Firms.Count);
    }

    // What the system has given: large columns that nobody has touched cost an address and no memory.
    private static long WorkingSet()
    {
        GC.Collect();
        using Process process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
