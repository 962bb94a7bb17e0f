namespace EcosystemSim.Grains.Live;

/// <summary>Lets one through after the other, as they come; for the turns of one grain, which never overlap.</summary>
internal sealed class Gate
{
    private Task _last = Task.CompletedTask;

    public async Task<T> Through<T>(Func<Task<T>> body)
    {
        Task before = _last;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _last = done.Task;
        await before;
        try
        {
            return await body();
        }
        finally
        {
            done.SetResult();
        }
    }
}
