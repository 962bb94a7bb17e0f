namespace EcosystemSim.Model.Kernels;

/// <summary>
/// Some rows of a table that one thread works on at a time. Where chunks begin never depends on who works on them.
/// </summary>
/// <param name="Number">The chunk, 0 = the first.</param>
/// <param name="First">Its first row.</param>
/// <param name="Count">Its rows.</param>
public readonly record struct Chunk(int Number, int First, int Count)
{
    /// <summary>
    /// Rows of a chunk, but for the last: as many as <see cref="OrderedSum"/> adds up at a time, so that the sum of a chunk is a
    /// term of the sum of the column.
    /// </summary>
    public const int Length = OrderedSum.ChunkLength;

    /// <summary>
    /// Rows that a kernel of several passes takes at a time: what it keeps from one pass to the next stays in the nearest cache.
    /// </summary>
    public const int BlockLength = 512;

    /// <summary>Chunks of so many rows.</summary>
    public static int NumberOf(int rows) => (rows + Length - 1) / Length;

    /// <summary>One chunk of a table with so many rows.</summary>
    public static Chunk At(int number, int rows) => new(number, number * Length, Math.Min(Length, rows - (number * Length)));

    /// <summary>The chunk's part of a column.</summary>
    public Span<T> Of<T>(T[] column) => column.AsSpan(First, Count);

    /// <summary>Its rows from <paramref name="at"/> on, counted from its first: a block of them, or what is left.</summary>
    public Chunk Block(int at) => new(Number, First + at, Math.Min(BlockLength, Count - at));
}

/// <summary>Work on the rows of a chunk that reads nothing another chunk writes.</summary>
public interface IChunkKernel
{
    void Run(Chunk chunk);
}
