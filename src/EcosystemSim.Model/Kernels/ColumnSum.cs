namespace EcosystemSim.Model.Kernels;

/// <summary>The ordered sum of a column, added up by a team: the bits of <see cref="OrderedSum"/>.</summary>
public static class ColumnSum
{
    private const int Which = 0;

    /// <summary>The sum of the first rows of a column.</summary>
    public static double Of(Team team, double[] column, int rows, ChunkResults results)
    {
        if (!team.Shares(rows))
            return OrderedSum.Of(column.AsSpan(0, rows));
        team.ForEach(new ChunkSums(column, results), rows);
        return results.Sum(Which, rows);
    }

    private readonly struct ChunkSums(double[] column, ChunkResults results) : IChunkKernel
    {
        public void Run(Chunk chunk) => results.SumsOf(chunk.Number)[Which] = OrderedSum.OfChunk(chunk.Of(column));
    }
}
