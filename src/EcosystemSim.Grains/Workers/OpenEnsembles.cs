using System.Collections.Immutable;

namespace EcosystemSim.Grains.Workers;

/// <summary>The open ensembles as this silo last saw them; wakes idle workers when they change.</summary>
internal sealed class OpenEnsembles
{
    private readonly Lock _lock = new();
    private ImmutableArray<string> _keys = [];
    private TaskCompletionSource _changed = NewSignal();

    public ImmutableArray<string> Keys
    {
        get
        {
            lock (_lock)
                return _keys;
        }
    }

    public void Set(ImmutableArray<string> keys)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _keys = keys;
            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
    }

    /// <summary>Waits for a change, or for the pause to pass.</summary>
    public void WaitForChange(TimeSpan pause, CancellationToken stop)
    {
        Task changed;
        lock (_lock)
            changed = _changed.Task;
        try
        {
            changed.Wait(pause, stop);
        }
        catch (OperationCanceledException)
        {
            // The worker looks at its token next.
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
