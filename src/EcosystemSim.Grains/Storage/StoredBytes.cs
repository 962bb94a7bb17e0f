using Orleans.Serialization;

namespace EcosystemSim.Grains.Storage;

/// <summary>Records as they are stored: versioned by the numbers of their members, so that later versions read them.</summary>
internal static class StoredBytes
{
    /// <exception cref="InvalidDataException">There is nothing in it.</exception>
    public static T Read<T>(this Serializer serializer, byte[] stored)
        where T : class =>
        serializer.Deserialize<T>(stored) ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");
}
