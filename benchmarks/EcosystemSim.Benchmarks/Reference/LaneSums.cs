using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The sums of two columns that grow a block at a time, in the order of <see cref="OrderedSum"/>.</summary>
/// <remarks>
/// Why not that function at the end of the month: it would fetch the columns once more from the second cache. Why two: an
/// addition takes three cycles and waits for the one before it, so the second column costs nothing.
/// </remarks>
internal sealed class LaneSums
{
    /// <summary>Firms whose lane sums are joined at a time.</summary>
    public const int ChunkLength = 4096;

    private const int Lanes = 8;

    private readonly AlignedColumn _first = new(Lanes), _second = new(Lanes);

    public double First { get; private set; }

    public double Second { get; private set; }

    public void Clear()
    {
        (First, Second) = (0, 0);
        _first.Span.Clear();
        _second.Span.Clear();
    }

    /// <summary>Adds the next values of both columns; they begin with lane 0.</summary>
    public void Add<T>(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
        where T : struct, ILanes<T>
    {
        second = second[..first.Length];
        for (int lane = 0; lane < Lanes; lane += T.Count)
        {
            T firstSum = T.Load(_first.Span, lane), secondSum = T.Load(_second.Span, lane);
            for (int at = lane; at < first.Length; at += Lanes)
            {
                firstSum += LaneColumn.Load<T>(first, at);
                secondSum += LaneColumn.Load<T>(second, at);
            }

            T.Store(firstSum, _first.Span, lane);
            T.Store(secondSum, _second.Span, lane);
        }
    }

    public void EndChunk()
    {
        First += Join(_first.Span);
        Second += Join(_second.Span);
        _first.Span.Clear();
        _second.Span.Clear();
    }

    private static double Join(ReadOnlySpan<double> lanes) =>
        ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}
