using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>Which lanes of a mask are set.</summary>
internal static class LaneMasks
{
    /// <summary>Bit i is set where lane i is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits<T>(T mask)
        where T : struct, ILanes<T>
    {
        if (typeof(T) == typeof(Lanes8))
            return (uint)Unsafe.BitCast<T, Vector512<double>>(mask).ExtractMostSignificantBits();
        if (typeof(T) == typeof(Lanes4))
            return Unsafe.BitCast<T, Vector256<double>>(mask).ExtractMostSignificantBits();
        return T.IsAll(mask) ? 1U : 0U;
    }
}
