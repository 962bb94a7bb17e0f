using System.Collections.Concurrent;
using System.Diagnostics;

namespace EcosystemSim.Grains.Live;

/// <summary>
/// The threads on which engines of live runs step, as many as there are processors however many runs there are. Why not the
/// thread pool: two busy pool threads of a two-core machine make every grain wait up to a second.
/// </summary>
internal sealed class EngineThreads : IDisposable
{
    private readonly BlockingCollection<Action> _queue = [];

    public EngineThreads(LiveOptions options)
    {
        for (int i = 0; i < options.Threads; i++)
            new Thread(Work) { Name = $"live run engine {i}", IsBackground = true }.Start();
    }

    /// <summary>Does something on one of the threads; what awaits it goes on where it was.</summary>
    public Task<T> Do<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add(() =>
        {
            long started = Stopwatch.GetTimestamp();
            try
            {
                done.SetResult(work());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }

            LiveTelemetry.EngineSeconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        });
        return done.Task;
    }

    public void Dispose() => _queue.CompleteAdding();

    private void Work()
    {
        foreach (Action work in _queue.GetConsumingEnumerable())
            work();
    }
}
