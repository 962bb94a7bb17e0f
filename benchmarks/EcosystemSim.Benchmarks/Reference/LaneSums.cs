namespace EcosystemSim.Benchmarks.Reference;

/// <summary>Sums of K and A that grow as the firms advance, in the order of <see cref="Model.Kernels.OrderedSum"/>.</summary>
/// <remarks>Why not that function: it would read both columns once more, and wait for one addition after the other.</remarks>
internal sealed class LaneSums
{
    public const int Lanes = 8;

    /// <summary>Firms whose lane sums are joined at a time.</summary>
    public const int ChunkLength = 4096;

    private readonly AlignedColumn _lanes = new(2 * Lanes);

    public double Knowledge { get; private set; }

    public double Adoption { get; private set; }

    /// <summary>The lane sums of the current chunk: eight of K, eight of A.</summary>
    public Span<double> Current => _lanes.Span;

    public void Clear()
    {
        (Knowledge, Adoption) = (0, 0);
        Current.Clear();
    }

    public void EndChunk()
    {
        Knowledge += Join(Current[..Lanes]);
        Adoption += Join(Current[Lanes..]);
        Current.Clear();
    }

    private static double Join(ReadOnlySpan<double> lanes) =>
        ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}
