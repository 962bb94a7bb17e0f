using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Storage;
using Orleans.Serialization;

namespace EcosystemSim.Grains.Live;

/// <summary>A stored run in a list.</summary>
internal static class RunListing
{
    public static LiveRunListing Of(StoredRun stored, Serializer serializer)
    {
        RunHead head = serializer.Read<RunHead>(stored.Head);

        // A finished log has one record more, which closes it.
        return new LiveRunListing(
            stored.Run, head.Title, head.State, Math.Min(stored.Length, head.Years), head.Years, head.Origin);
    }
}
