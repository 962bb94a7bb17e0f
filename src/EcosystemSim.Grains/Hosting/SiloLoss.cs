namespace EcosystemSim.Grains.Hosting;

/// <summary>
/// Hears that a silo is no longer part of its cluster. Why not the usual handler: it ends the process, while a silo that the
/// others took for dead, as its machine stood still for a while, can join again as a new one.
/// </summary>
internal sealed class SiloLoss : IFatalErrorHandler
{
    private readonly TaskCompletionSource<string> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Why; completes when it happened.</summary>
    public Task<string> Happened => _lost.Task;

    public void Tell(string why) => _lost.TrySetResult(why);

    public bool IsUnexpected(Exception exception) => exception is not (OperationCanceledException or ObjectDisposedException);

    public void OnFatalException(object? sender, string? context, Exception? exception) =>
        Tell(context ?? exception?.Message ?? "it failed");
}
