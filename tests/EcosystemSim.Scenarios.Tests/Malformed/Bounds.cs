using System.Diagnostics;

namespace EcosystemSim.Scenarios.Tests.Malformed;

/// <summary>Time and memory that reading a file may cost.</summary>
internal static class Bounds
{
    private const long MostBytes = 256L << 20;

    /// <summary>A machine that is busy with something else may be slow once, not three times.</summary>
    private const int Attempts = 3;

    public static void Hold<T>(Func<T> read, TimeSpan slowest)
    {
        TimeSpan best = TimeSpan.MaxValue;
        long bytes = 0;
        for (int attempt = 0; attempt < Attempts && best > slowest; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            T result = read();
            best = clock.Elapsed < best ? clock.Elapsed : best;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            GC.KeepAlive(result);
        }

        Assert.InRange(best, TimeSpan.Zero, slowest);
        Assert.InRange(bytes, 0, MostBytes);
    }
}
