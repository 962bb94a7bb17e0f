using System.Runtime.CompilerServices;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>
/// When the hazard of adoption, h = (0.002 + 0.03 Abar) K / (1 + K), is computed; structs, so the code contains no call.
/// </summary>
internal interface IAdoptionTest
{
    /// <summary>Whether any lane has to be asked: if not, none adopts.</summary>
    static abstract bool MayHappen<T>(T u2, T scale)
        where T : struct, ILanes<T>;
}

/// <summary>The formula for every firm.</summary>
internal readonly struct StraightAdoption : IAdoptionTest
{
    public static bool MayHappen<T>(T u2, T scale)
        where T : struct, ILanes<T> => true;
}

/// <summary>K / (1 + K) lies below 1, so few firms come near: the division is done where one of a vector does.</summary>
internal readonly struct SqueezedAdoption : IAdoptionTest
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayHappen<T>(T u2, T scale)
        where T : struct, ILanes<T> => LaneMasks.Less(u2, scale) != 0;
}
