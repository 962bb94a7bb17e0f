using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace EcosystemSim.Grains.Workers;

/// <summary>The open ensembles as this silo last saw them; wakes idle workers when they change, and keeps the log.</summary>
internal sealed class OpenEnsembles(ILogger logger)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
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
        ImmutableArray<string> before;
        lock (_lock)
        {
            before = _keys;
            _keys = keys;
            _refused.IntersectWith(keys);
            changed = _changed;
            _changed = NewSignal();
        }

        foreach (string taken in keys.Except(before))
            WorkerLog.TakesUp(logger, taken);
        foreach (string over in before.Except(keys))
            WorkerLog.IsOver(logger, over);
        changed.SetResult();
    }

    /// <summary>This silo may not work on an ensemble; written to the log once.</summary>
    public void Refuse(string ensemble, string why)
    {
        bool isNew;
        lock (_lock)
            isNew = _refused.Add(ensemble);
        if (isNew)
            WorkerLog.IsRefused(logger, ensemble, why);
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
