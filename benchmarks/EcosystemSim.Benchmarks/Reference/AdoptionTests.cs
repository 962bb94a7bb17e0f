using System.Runtime.CompilerServices;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>Which firms adopt: u2 &lt; (0.002 + 0.03 Abar) K / (1 + K). A struct, so that the generated code contains no call.</summary>
internal interface IAdoptionTest
{
    static abstract T Happens<T>(T u2, T knowledge, T scale)
        where T : struct, ILanes<T>;
}

/// <summary>The formula for every firm.</summary>
internal readonly struct StraightAdoption : IAdoptionTest
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Happens<T>(T u2, T knowledge, T scale)
        where T : struct, ILanes<T> => T.Less(u2, scale * knowledge / (T.All(1) + knowledge));
}

/// <summary>K / (1 + K) lies below 1, so few firms come near: the division is done where one of a vector does.</summary>
internal readonly struct SqueezedAdoption : IAdoptionTest
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Happens<T>(T u2, T knowledge, T scale)
        where T : struct, ILanes<T>
    {
        T undecided = T.Less(u2, scale);
        return LaneMasks.Bits(undecided) == 0 ? undecided : StraightAdoption.Happens(u2, knowledge, scale);
    }
}
