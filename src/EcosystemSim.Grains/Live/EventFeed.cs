using System.Runtime.CompilerServices;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Grains.Live;

/// <summary>The last events of a run, and the watchers that wait for the next.</summary>
/// <param name="clock">
/// Numbers begin with the time, so that those of a later activation are greater whatever an earlier one has given out.
/// </param>
internal sealed class EventFeed(TimeProvider clock)
{
    // A watcher that leaves is no fault, and the grain goes on in its own turn.
    private const ConfigureAwaitOptions Quietly =
        ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext;

    private const int Keep = 500;
    private const long PerMillisecond = 256;

    private readonly Queue<LiveEvent> _events = new();
    private TaskCompletionSource _changed = NewSignal();
    private long _last = clock.GetUtcNow().ToUnixTimeMilliseconds() * PerMillisecond;
    private bool _isOver;

    public void Add(LiveEventKind kind, LiveRunStatus status, int year = -1, string? institution = null)
    {
        _events.Enqueue(new LiveEvent(++_last, kind, status, year, institution));
        if (_events.Count > Keep)
            _events.Dequeue();
        _isOver = kind == LiveEventKind.Deleted;
        TaskCompletionSource changed = _changed;
        _changed = NewSignal();
        changed.SetResult();
    }

    /// <summary>Events after a number; a watcher that missed some is first told how things stand.</summary>
    public async IAsyncEnumerable<LiveEvent> Watch(
        long after, Func<Task<LiveRunStatus>> status, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (after > _last || after < (_events.TryPeek(out LiveEvent? first) ? first.Sequence : _last) - 1)
        {
            after = _last;
            yield return new LiveEvent(after, LiveEventKind.Status, await status());
        }

        while (!cancel.IsCancellationRequested)
        {
            Task changed = _changed.Task;
            foreach (LiveEvent next in _events.Where(next => next.Sequence > after).ToArray())
            {
                after = next.Sequence;
                yield return next;
            }

            if (_isOver)
                yield break;
            if (_last == after)
                await changed.WaitAsync(cancel).ConfigureAwait(Quietly);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
