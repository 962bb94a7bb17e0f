namespace EcosystemSim.Model.Kernels;

/// <summary>What the chunks of a table leave behind, each in a place of its own, until it is folded in their order.</summary>
public sealed class ChunkResults
{
    /// <summary>How many sums a chunk can leave.</summary>
    public const int SumsMax = 8;

    private readonly double[] _sums;
    private readonly int[] _counts;

    /// <param name="rows">The most rows a table has.</param>
    public ChunkResults(int rows)
    {
        _sums = new double[SumsMax * Chunk.NumberOf(rows)];
        _counts = new int[Chunk.NumberOf(rows)];
    }

    /// <summary>The sums of a chunk.</summary>
    public Span<double> SumsOf(int chunk) => _sums.AsSpan(SumsMax * chunk, SumsMax);

    /// <summary>Rows that a chunk has found.</summary>
    public ref int CountOf(int chunk) => ref _counts[chunk];

    /// <summary>One of the sums over all chunks.</summary>
    public double Sum(int which, int rows)
    {
        double sum = 0;
        for (int chunk = 0; chunk < Chunk.NumberOf(rows); chunk++)
            sum += _sums[(SumsMax * chunk) + which];
        return sum;
    }

    /// <summary>
    /// Moves what chunks have found, each from its first row on, together; returns how much there is.
    /// </summary>
    public int Join<T>(Span<T> found, int rows)
    {
        int count = 0;
        for (int chunk = 0; chunk < Chunk.NumberOf(rows); chunk++)
        {
            if (count < chunk * Chunk.Length)
                found.Slice(chunk * Chunk.Length, _counts[chunk]).CopyTo(found[count..]);
            count += _counts[chunk];
        }

        return count;
    }
}
