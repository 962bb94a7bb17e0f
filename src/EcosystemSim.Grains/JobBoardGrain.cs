using EcosystemSim.Grains.Contracts;

namespace EcosystemSim.Grains;

/// <summary>The list of open ensembles, in memory: each coordinator puts itself back when the board was lost.</summary>
internal sealed class JobBoardGrain : Grain, IJobBoardGrain
{
    /// <summary>Well below the time after which a call counts as lost.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private TaskCompletionSource _changed = new();

    // Why from the clock: a board that starts anew must not show a version that a worker has seen.
    private JobBoard _board = new(TimeProvider.System.GetUtcNow().Ticks, []);

    public Task Open(string ensemble)
    {
        if (!_board.Ensembles.Contains(ensemble))
            Change(_board with { Ensembles = _board.Ensembles.Add(ensemble) });
        return Task.CompletedTask;
    }

    public Task Close(string ensemble)
    {
        if (_board.Ensembles.Contains(ensemble))
            Change(_board with { Ensembles = _board.Ensembles.Remove(ensemble) });
        return Task.CompletedTask;
    }

    public async Task<JobBoard> Watch(long seen, CancellationToken cancel)
    {
        if (_board.Version == seen)
            await Task.WhenAny(_changed.Task, Task.Delay(LongestWait, cancel));
        return _board;
    }

    private void Change(JobBoard board)
    {
        _board = board with { Version = board.Version + 1 };
        _changed.SetResult();
        _changed = new TaskCompletionSource();
    }
}
