using System.Runtime.InteropServices;

namespace EcosystemSim.Model.World;

/// <summary>Which rows of a table belong to the few firms that close or move, kept up to date while they do.</summary>
/// <remarks>
/// One pass over the table links their rows. Alternatives: a search for every firm that closes, which makes a month grow with the
/// square of the nation; links for all firms, most of which nobody asks for.
/// </remarks>
/// <param name="table">The table.</param>
/// <param name="firm">Column with the row of the owner.</param>
/// <param name="kind">Column with the kind of the owner.</param>
/// <param name="firmKind">The kind that is a firm.</param>
public sealed class RowsOfFirms(StateTable table, double[] firm, double[] kind, double firmKind)
{
    private const int None = -1, NotAsked = -2;

    private readonly List<int> _found = [];
    private readonly int[] _rows = new int[table.Capacity];
    private readonly int[] _next = new int[table.Capacity], _previous = new int[table.Capacity];
    private int[] _first = [];

    /// <summary>Begins a month: nothing of what was linked before holds any more.</summary>
    /// <param name="firms">Number of firms.</param>
    /// <param name="closing">Those that close.</param>
    /// <param name="moving">Those that move into the rows of others.</param>
    public void Begin(int firms, ReadOnlySpan<int> closing, ReadOnlySpan<int> moving)
    {
        if (_first.Length < firms)
            _first = new int[firms + (firms / 2)];
        _first.AsSpan(0, firms).Fill(NotAsked);
        foreach (int asked in closing)
            _first[asked] = None;
        foreach (int asked in moving)
            _first[asked] = None;
        foreach (int row in _rows.AsSpan(0, RowSearch.Equal(kind.AsSpan(0, table.Count), firmKind, 0, _rows)))
        {
            if (IsAsked((int)firm[row]))
                Link(row, (int)firm[row]);
        }
    }

    /// <summary>Rows that belong to one of these firms, from the last to the first; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(int owner)
    {
        _found.Clear();
        for (int row = _first[owner]; row >= 0; row = _next[row])
            _found.Add(row);
        _found.Sort(static (one, other) => other - one);
        return CollectionsMarshal.AsSpan(_found);
    }

    /// <summary>Removes a row from the table; the last one takes its place.</summary>
    public void Remove(int row)
    {
        Release(row);
        int last = table.RemoveBySwap(row);
        if (last == row || kind[row] != firmKind || !IsAsked((int)firm[row]))
            return;
        Unlink(last, (int)firm[row]);
        Link(row, (int)firm[row]);
    }

    /// <summary>A row that no firm owns any more; to be called before its owner is changed.</summary>
    public void Release(int row)
    {
        if (kind[row] == firmKind)
            Unlink(row, (int)firm[row]);
    }

    /// <summary>The firm of one row now sits in another: its rows follow.</summary>
    public void Redirect(int from, int to)
    {
        foreach (int row in Of(from))
            firm[row] = to;
        (_first[to], _first[from]) = (_first[from], None);
    }

    private bool IsAsked(int owner) => _first[owner] != NotAsked;

    private void Link(int row, int owner)
    {
        int next = _first[owner];
        (_next[row], _previous[row], _first[owner]) = (next, None, row);
        if (next != None)
            _previous[next] = row;
    }

    private void Unlink(int row, int owner)
    {
        if (_previous[row] == None)
            _first[owner] = _next[row];
        else
            _next[_previous[row]] = _next[row];
        if (_next[row] != None)
            _previous[_next[row]] = _previous[row];
    }
}
