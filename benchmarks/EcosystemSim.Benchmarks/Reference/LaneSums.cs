using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The sum of a column that grows a block at a time, in the order of <see cref="OrderedSum"/>.</summary>
/// <remarks>Why not that function at the end of the month: it would fetch the column once more from the second cache.</remarks>
internal sealed class LaneSums
{
    /// <summary>Firms whose lane sums are joined at a time.</summary>
    public const int ChunkLength = 4096;

    private const int Lanes = 8;

    private readonly AlignedColumn _lanes = new(Lanes);

    public double Total { get; private set; }

    public void Clear()
    {
        Total = 0;
        _lanes.Span.Clear();
    }

    /// <summary>Adds the next values; they begin with lane 0.</summary>
    public void Add<T>(ReadOnlySpan<double> values)
        where T : struct, ILanes<T>
    {
        Span<double> lanes = _lanes.Span;
        for (int lane = 0; lane < Lanes; lane += T.Count)
        {
            T sum = T.Load(lanes, lane);
            for (int at = lane; at < values.Length; at += Lanes)
                sum += T.Load(values, at);
            T.Store(sum, lanes, lane);
        }
    }

    public void EndChunk()
    {
        ReadOnlySpan<double> lanes = _lanes.Span;
        Total += ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
        _lanes.Span.Clear();
    }
}
