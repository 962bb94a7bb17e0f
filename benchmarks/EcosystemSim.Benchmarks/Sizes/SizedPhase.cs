using EcosystemSim.Engine;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks.Sizes;

/// <summary>What a phase costs in a nation of one size, nanoseconds per firm and month over the first two years.</summary>
/// <param name="Key">The phase.</param>
/// <param name="OneThread">On one thread.</param>
/// <param name="TwoThreads">When two share it.</param>
internal sealed record SizedPhase(string Key, double OneThread, double TwoThreads)
{
    /// <summary>Threads that share a phase.</summary>
    public const int Threads = 2;

    private const int Years = 2, Repetitions = 3;
    private const double NanosecondsPerMicrosecond = 1e3;

    public static IReadOnlyList<SizedPhase> Of(WorldState start, int firms)
    {
        IReadOnlyList<PhaseCost> one = Measure(start, 1), two = Measure(start, Threads);
        return [.. one.Zip(two, (alone, shared) => new SizedPhase(
            alone.Key, PerFirm(alone.Microseconds, firms), PerFirm(shared.Microseconds, firms)))];
    }

    private static IReadOnlyList<PhaseCost> Measure(WorldState start, int threads) =>
        PhaseProfile.Measure(start, Years, warmUps: 0, Repetitions, CancellationToken.None, threads);

    private static double PerFirm(double microseconds, int firms) => microseconds * NanosecondsPerMicrosecond / firms;
}
