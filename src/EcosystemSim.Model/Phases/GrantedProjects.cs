namespace EcosystemSim.Model.Phases;

/// <summary>
/// The few projects that ever won a grant: an award looks for its project among them and not among all.
/// </summary>
public readonly ref struct GrantedProjects
{
    private readonly IdRows _rows;

    private GrantedProjects(IdRows rows) => _rows = rows;

    /// <summary>Those of the present month; valid until projects come or go.</summary>
    public static GrantedProjects Of(WorldState world)
    {
        ProjectTable projects = world.Projects;
        Span<int> rows = world.Scratch.Rows;
        rows = rows[..RowSearch.Positive(projects.Granted.AsSpan(0, projects.Count), rows)];
        IdRows granted = world.Scratch.GrantedProjects;
        granted.Begin(rows.Length);
        foreach (int row in rows)
            granted.Add(projects.Id[row], row);
        return new GrantedProjects(granted);
    }

    /// <summary>Row of a project; -1 when it has ended.</summary>
    public int RowOf(ulong id) => _rows.RowOf(id);
}
