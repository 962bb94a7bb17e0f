using System.Net.Sockets;

namespace EcosystemSim.Grains.Contracts;

/// <summary>
/// Whether a call got lost on its way, so that it may be made again: its silo died, its connection broke, nobody answered in
/// time. All calls about ensembles may come twice.
/// </summary>
public static class LostCall
{
    /// <param name="failure">What the call ended with.</param>
    /// <param name="cancel">Of the caller: a call that was cancelled by somebody else was lost.</param>
    public static bool Is(Exception failure, CancellationToken cancel) =>
        failure is OrleansException or TimeoutException or IOException or SocketException or ObjectDisposedException
        || (failure is OperationCanceledException && !cancel.IsCancellationRequested);
}
