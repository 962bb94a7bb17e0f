using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>Comparisons as bits of a number instead of a mask of lanes: a branch needs nothing else.</summary>
internal static class LaneMasks
{
    /// <summary>Bit i is set where a &lt; b in lane i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Less<T>(T a, T b)
        where T : struct, ILanes<T>
    {
        if (typeof(T) == typeof(Lanes8))
            return (uint)Vector512.LessThan(Of8(a), Of8(b)).ExtractMostSignificantBits();
        if (typeof(T) == typeof(Lanes4))
            return Vector256.LessThan(Of4(a), Of4(b)).ExtractMostSignificantBits();
        return T.IsAll(T.Less(a, b)) ? 1U : 0U;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Of8<T>(T lanes) => Unsafe.BitCast<T, Vector512<double>>(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Of4<T>(T lanes) => Unsafe.BitCast<T, Vector256<double>>(lanes);
}
