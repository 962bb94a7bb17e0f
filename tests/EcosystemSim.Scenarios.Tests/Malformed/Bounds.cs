namespace EcosystemSim.Scenarios.Tests.Malformed;

/// <summary>
/// Time and memory that reading a file may cost. Time is that of the processors and not of the clock, so that a machine busy
/// with something else fails no test; hence tests that use it run alone.
/// </summary>
internal static class Bounds
{
    private const long MostBytes = 256L << 20;

    /// <summary>The first attempt also compiles the code.</summary>
    private const int Attempts = 3;

    public static void Hold<T>(Func<T> read, TimeSpan slowest)
    {
        TimeSpan best = TimeSpan.MaxValue;
        long bytes = 0;
        for (int attempt = 0; attempt < Attempts && best > slowest; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            T result = read();
            TimeSpan spent = Environment.CpuUsage.TotalTime - start;
            best = spent < best ? spent : best;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            GC.KeepAlive(result);
        }

        Assert.InRange(best, TimeSpan.Zero, slowest);
        Assert.InRange(bytes, 0, MostBytes);
    }
}

/// <summary>Tests that measure processor time, of which others running beside them would take their part.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredTests
{
    public const string Name = "measured";
}
