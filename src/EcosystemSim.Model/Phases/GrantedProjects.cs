namespace EcosystemSim.Model.Phases;

/// <summary>
/// The few projects that ever won a grant: an award looks for its project among them and not among all.
/// </summary>
public readonly ref struct GrantedProjects
{
    private readonly ReadOnlySpan<int> _rows;
    private readonly ReadOnlySpan<ulong> _ids;

    private GrantedProjects(ReadOnlySpan<int> rows, ReadOnlySpan<ulong> ids)
    {
        _rows = rows;
        _ids = ids;
    }

    /// <summary>Those of the present month; valid until projects come or go, in the row memory of the scratch.</summary>
    public static GrantedProjects Of(WorldState world)
    {
        ProjectTable projects = world.Projects;
        Span<int> rows = world.Scratch.Rows;
        rows = rows[..RowSearch.Positive(projects.Granted.AsSpan(0, projects.Count), rows)];
        Span<ulong> ids = world.Scratch.Ids.AsSpan(0, rows.Length);
        for (int i = 0; i < rows.Length; i++)
            ids[i] = projects.Id[rows[i]];
        return new GrantedProjects(rows, ids);
    }

    /// <summary>Row of a project; -1 when it has ended.</summary>
    public int RowOf(ulong id)
    {
        int place = _ids.IndexOf(id);
        return place < 0 ? -1 : _rows[place];
    }
}
