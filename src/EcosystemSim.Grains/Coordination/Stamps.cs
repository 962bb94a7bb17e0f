using EcosystemSim.Grains.Contracts;

namespace EcosystemSim.Grains.Coordination;

/// <summary>Compares the program of a worker with that of the client.</summary>
internal static class Stamps
{
    /// <summary>Why a worker may not work for a client; null when it may.</summary>
    public static string? Difference(EngineStamp client, EngineStamp worker) => client == worker ? null
        : client.Model != worker.Model ? $"it computes model version {worker.Model}, the client has {client.Model}"
        : client.Data != worker.Data ? "its starting world differs from the client's"
        : $"it is another build of the engine ({worker.Engine}) than the client's ({client.Engine})";
}
