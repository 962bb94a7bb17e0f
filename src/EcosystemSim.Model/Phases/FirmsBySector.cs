namespace EcosystemSim.Model.Phases;

/// <summary>Firms of a sector by their place among all of it, for a phase that asks for several.</summary>
/// <remarks>
/// Few firms are counted and passed one by one. Many are sorted by sector once, when the first is asked for: else the time of a
/// month would grow with the square of the nation.
/// </remarks>
/// <param name="world">The world, in which no firm comes or goes meanwhile.</param>
/// <param name="sortedFrom">Number of firms from which they are sorted.</param>
public ref struct FirmsBySector(WorldState world, int sortedFrom = FirmsBySector.SortedFrom)
{
    public const int SortedFrom = 16_384;

    private readonly WorldState _world = world;
    private readonly int _sortedFrom = sortedFrom;
    private int[]? _ends;

    /// <summary>The firm at a share of its sector's list of firms; -1 when the sector has none.</summary>
    public int At(int sector, double share)
    {
        ReadOnlySpan<double> sectors = _world.Firms.Sector.AsSpan(0, _world.Firms.Count);
        return sectors.Length < _sortedFrom ? Passed(sectors, sector, share) : Sorted(sectors, sector, share);
    }

    private static int Passed(ReadOnlySpan<double> sectors, int sector, double share)
    {
        int wanted = (int)(share * RowSearch.Count(sectors, sector));
        return RowSearch.At(sectors, sector, wanted);
    }

    private int Sorted(ReadOnlySpan<double> sectors, int sector, double share)
    {
        int[] ends = _ends ??= Sort(sectors);
        int first = sector == 0 ? 0 : ends[sector - 1], count = ends[sector] - first;
        return count == 0 ? -1 : _world.Scratch.Rows[first + (int)(share * count)];
    }

    // Counting sort, which keeps rows of a sector in their order; afterwards each number says where its sector ends.
    private readonly int[] Sort(ReadOnlySpan<double> sectors)
    {
        int[] next = new int[_world.Sectors.Count];
        foreach (double sector in sectors)
            next[(int)sector]++;
        int before = 0;
        for (int s = 0; s < next.Length; s++)
            (next[s], before) = (before, before + next[s]);
        for (int i = 0; i < sectors.Length; i++)
            _world.Scratch.Rows[next[(int)sectors[i]]++] = i;
        return next;
    }
}
