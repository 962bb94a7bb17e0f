using System.Diagnostics;
using EcosystemSim.Engine;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks.Sizes;

/// <summary>A nation of one size: what its start world and its months cost.</summary>
/// <param name="Firms">Firms it was asked to start with.</param>
/// <param name="Alive">Firms alive when its months were measured.</param>
/// <param name="StartSeconds">Time of the start world.</param>
/// <param name="OneThread">Median time of a month on one thread, milliseconds; the first months left out.</param>
/// <param name="TwoThreads">The same while two threads share its phases.</param>
/// <param name="TwoRuns">The same while two threads run a world each.</param>
/// <param name="WorldMegabytes">Memory in use for the start world and one running world.</param>
/// <param name="Phases">What phases cost over the first two years.</param>
internal sealed record SizeMeasurement(
    int Firms, int Alive, double StartSeconds, double OneThread, double TwoThreads, double TwoRuns, double WorldMegabytes,
    IReadOnlyList<SizedPhase> Phases)
{
    private const double NanosecondsPerMillisecond = 1e6;
    private const double BytesPerMegabyte = 1e6;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2);

    /// <summary>Nanoseconds of a month for each firm alive.</summary>
    public double PerFirm => OneThread * NanosecondsPerMillisecond / Alive;

    public static SizeMeasurement Of(ScenarioPlan plan, int firms, int warmUp, int months)
    {
        long before = WorkingSet();
        long begin = Stopwatch.GetTimestamp();
        WorldState start = StartWorld.Build(plan, plan.Parameters);
        double startSeconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        Median(start, 0, Team.Alone, warmUp, months);
        double megabytes = (WorkingSet() - before) / BytesPerMegabyte;
        WarmUp(start, warmUp, months);
        (double alone, int alive) = Median(start, 0, Team.Alone, warmUp, months);
        using Team team = Team.For(start.Firms.Count, SizedPhase.Threads);
        (double shared, _) = Median(start, 0, team, warmUp, months);
        return new SizeMeasurement(
            firms, alive, startSeconds, alone, shared, TwoAtOnce(start, warmUp, months), megabytes,
            SizedPhase.Of(start, alive));
    }

    /// <summary>Runs until the compiler has optimised what a small nation runs through in no time.</summary>
    private static void WarmUp(WorldState start, int warmUp, int months)
    {
        long begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < WarmUpTime)
            Median(start, 0, Team.Alone, warmUp, months);
    }

    private static double TwoAtOnce(WorldState start, int warmUp, int months)
    {
        double[] two = new double[2];
        Thread[] threads = [.. Enumerable.Range(0, two.Length).Select(thread => new Thread(() =>
            two[thread] = Median(start, (uint)thread, Team.Alone, warmUp, months).Milliseconds))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return two.Max();
    }

    private static (double Milliseconds, int Firms) Median(
        WorldState start, uint replicate, Team team, int warmUp, int months)
    {
        Policy programme = Iran1403.PolicyOf(start.Plan, Iran1403.Programme);
        TickEngine engine = TickEngine.Start(
            new WorldState(start.Plan, start.Size) { Team = team }, start, programme, new Draws(start.Plan.Seed, replicate));
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
