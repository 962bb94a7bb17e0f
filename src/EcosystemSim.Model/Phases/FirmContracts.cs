namespace EcosystemSim.Model.Phases;

/// <summary>
/// B6: the posts of some firms and the people for whom they have none. Leaves behind the open posts by level, then the people who
/// left by level.
/// </summary>
internal readonly struct FirmContracts(WorldState world, Tick tick) : IChunkKernel
{
    public void Run(Chunk chunk)
    {
        Scratch scratch = world.Scratch;
        Span<double> surplus = chunk.Of(scratch.A), sums = scratch.Chunks.SumsOf(chunk.Number);
        sums.Clear();
        FirmPosts.Open(world, tick.Stochastic, chunk, surplus);
        for (int level = 0; level < Level.Count; level++)
            sums[level] = OrderedSum.Of(chunk.Of(scratch.FirmVacancies[level]));
        LayOff(chunk, surplus, sums[Level.Count..]);
    }

    /// <summary>Who leaves; rows, ids and numbers of the few firms concerned stand at the front of the chunk's scratch.</summary>
    private void LayOff(Chunk chunk, ReadOnlySpan<double> surplus, Span<double> left)
    {
        Scratch scratch = world.Scratch;
        Span<int> rows = chunk.Of(scratch.Rows);
        rows = rows[..RowSearch.Positive(surplus, chunk.First, rows)];
        Span<ulong> ids = chunk.Of(scratch.Ids)[..rows.Length];
        Span<double> persons = chunk.Of(scratch.B)[..rows.Length], leaving = chunk.Of(scratch.C)[..rows.Length];
        for (int i = 0; i < rows.Length; i++)
            (ids[i], persons[i]) = (world.Firms.Id[rows[i]], surplus[rows[i] - chunk.First]);
        Span<double> who = chunk.Of(scratch.D)[..rows.Length];
        tick.Chance.FillPairs(StreamId.LayOffs, 0, ids, leaving, who);
        tick.Chance.Binomials(leaving, persons, BinomialLaw.Of(SurplusStaffLeavingPerMonth), leaving);

        int count = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            // Written always and kept where it counts: a branch would go either way.
            double some = leaving[i];
            (rows[count], who[count], leaving[count]) = (rows[i], who[i], some);
            count += some > 0 ? 1 : 0;
        }

        for (int i = 0; i < count; i++)
            Leave(rows[i], leaving[i], who[i], left);
    }

    private void Leave(int firm, double leaving, double u, Span<double> left)
    {
        FirmTable firms = world.Firms;
        Span<double> counts = stackalloc double[Level.Count];
        Span<double> taken = stackalloc double[Level.Count];
        for (int level = 0; level < Level.Count; level++)
            counts[level] = firms.Staff[level][firm];
        SystematicSample.Take(counts, leaving, u, tick.Stochastic, taken);
        for (int level = 0; level < Level.Count; level++)
        {
            firms.Staff[level][firm] -= taken[level];
            left[level] += taken[level];
        }
    }
}
