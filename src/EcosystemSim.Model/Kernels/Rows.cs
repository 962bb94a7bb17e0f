using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Kernels;

/// <summary>A formula for one row of some columns, written once for every width.</summary>
internal interface IRowKernel
{
    /// <summary>Computes as many rows from <paramref name="row"/> on as there are lanes; each from its own row alone.</summary>
    void At<T>(int row)
        where T : struct, ILanes<T>;
}

/// <summary>Applies a formula to all rows, several at a time; the rest one by one with the same operations.</summary>
internal static class Rows
{
    public static void ForEach<TKernel>(in TKernel kernel, int count)
        where TKernel : struct, IRowKernel, allows ref struct => ForEach(in kernel, count, LaneWidths.Widest);

    /// <summary>The rows of a chunk, or of a block of one.</summary>
    public static void ForEach<TKernel>(in TKernel kernel, Chunk chunk)
        where TKernel : struct, IRowKernel, allows ref struct =>
        ForEach(in kernel, chunk.First, chunk.First + chunk.Count, LaneWidths.Widest);

    public static void ForEach<TKernel>(in TKernel kernel, int count, LaneWidth width)
        where TKernel : struct, IRowKernel, allows ref struct => ForEach(in kernel, 0, count, width);

    private static void ForEach<TKernel>(in TKernel kernel, int from, int to, LaneWidth width)
        where TKernel : struct, IRowKernel, allows ref struct
    {
        int row = width switch
        {
            LaneWidth.Bits512 => Whole<TKernel, Lanes8>(in kernel, from, to),
            LaneWidth.Bits256 => Whole<TKernel, Lanes4>(in kernel, from, to),
            _ => from,
        };
        for (; row < to; row++)
            kernel.At<Lanes1>(row);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Whole<TKernel, T>(in TKernel kernel, int from, int to)
        where TKernel : struct, IRowKernel, allows ref struct
        where T : struct, ILanes<T>
    {
        int row = from;
        for (; row <= to - T.Count; row += T.Count)
            kernel.At<T>(row);
        return row;
    }
}
