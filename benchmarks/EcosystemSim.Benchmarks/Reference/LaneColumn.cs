using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>Lanes of a column whose length the caller has checked once, before its loop.</summary>
/// <remarks>Why: a check for each access costs the kernel three per cent.</remarks>
internal static class LaneColumn
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load<T>(ReadOnlySpan<double> column, int at)
        where T : struct, ILanes<T>
    {
        Debug.Assert(at >= 0 && at + T.Count <= column.Length, "The caller checks the length of its columns.");
        ref double first = ref Unsafe.Add(ref MemoryMarshal.GetReference(column), at);
        return T.Load(MemoryMarshal.CreateReadOnlySpan(ref first, T.Count), 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(T lanes, Span<double> column, int at)
        where T : struct, ILanes<T>
    {
        Debug.Assert(at >= 0 && at + T.Count <= column.Length, "The caller checks the length of its columns.");
        ref double first = ref Unsafe.Add(ref MemoryMarshal.GetReference(column), at);
        T.Store(lanes, MemoryMarshal.CreateSpan(ref first, T.Count), 0);
    }
}
