namespace EcosystemSim.Model.World;

/// <summary>
/// Rows of projects by the part of all owners of a kind to which theirs belongs: who works on one part touches no owner of
/// another.
/// </summary>
/// <remarks>
/// An owner's projects pay from one purse, so their order is meaning, and chunks of projects cannot be worked on side by side.
/// Parts of owners can: inside a part rows keep their order, and so an owner sees the same whatever the number of parts.
/// </remarks>
public sealed class ProjectParts(ProjectTable projects, int capacity)
{
    /// <summary>The most parts; more members of a team than these do something else.</summary>
    public const int PartsMax = 8;

    private readonly int[] _rows = new int[capacity];
    private readonly int[] _ends = new int[PartsMax * Chunk.NumberOf(capacity)];
    private double _partsPerRow;

    /// <summary>Number of parts this month.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>Begins a month in which owners, so many of them, are divided into some parts.</summary>
    public void Begin(int parts, int owners)
    {
        Count = Math.Min(parts, PartsMax);
        _partsPerRow = (double)Count / Math.Max(1, owners);
    }

    /// <summary>Rows of a part in a chunk of projects, in order.</summary>
    public ReadOnlySpan<int> Of(int part, Chunk chunk)
    {
        int first = part == 0 ? 0 : _ends[(chunk.Number * PartsMax) + part - 1];
        return chunk.Of(_rows)[first.._ends[(chunk.Number * PartsMax) + part]];
    }

    /// <summary>Divides some rows of a chunk.</summary>
    public void Divide(Chunk chunk, ReadOnlySpan<int> rows)
    {
        Span<int> ends = _ends.AsSpan(chunk.Number * PartsMax, Count), own = chunk.Of(_rows);
        if (ends.Length == 1)
        {
            rows.CopyTo(own);
            ends[0] = rows.Length;
            return;
        }

        // A counting sort: an end begins as the place of the part's first row.
        Span<byte> parts = stackalloc byte[Chunk.Length];
        ends.Clear();
        for (int n = 0; n < rows.Length; n++)
        {
            parts[n] = (byte)PartOf(rows[n]);
            ends[parts[n]]++;
        }

        int before = 0;
        for (int part = 0; part < ends.Length; part++)
            (ends[part], before) = (before, before + ends[part]);
        for (int n = 0; n < rows.Length; n++)
            own[ends[parts[n]]++] = rows[n];
    }

    private int PartOf(int project) => Math.Min(Count - 1, (int)(projects.OwnerRow[project] * _partsPerRow));
}
