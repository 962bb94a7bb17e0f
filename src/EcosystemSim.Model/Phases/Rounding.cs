namespace EcosystemSim.Model.Phases;

/// <summary>
/// The uniforms by which an employer's real targets become whole posts: one per level, drawn once and kept (MODEL.md 3.3).
/// </summary>
public static class Rounding
{
    private const int FirstDraw = 8;

    public static void Draw(double[][] columns, int row, in Draws draws, ulong id)
    {
        (columns[0][row], columns[1][row]) = draws.Pair(StreamId.CapacityRounding, 0, FirstDraw, id);
        for (int level = 2; level < Level.Count; level++)
            columns[level][row] = draws.Uniform(StreamId.CapacityRounding, 0, FirstDraw + level, id);
    }

    /// <summary>The same for the first rows of a table, at the start of a run.</summary>
    public static void Draw(double[][] columns, in Draws draws, ReadOnlySpan<ulong> ids)
    {
        draws.FillPairs(StreamId.CapacityRounding, 0, FirstDraw, ids, columns[0], columns[1]);
        for (int level = 2; level < Level.Count; level++)
            draws.Fill(StreamId.CapacityRounding, 0, FirstDraw + level, ids, columns[level]);
    }
}
