using System.Runtime.InteropServices;

namespace EcosystemSim.Model.World;

/// <summary>Which rows of a table belong to which firm, kept up to date while firms close, move and lose rows.</summary>
/// <remarks>
/// Short tables are searched, which is fastest for them. In long ones a search for every firm that closes would make a month grow
/// with the square of the nation, so the rows of each firm are linked once a month.
/// </remarks>
public sealed class RowsOfFirms
{
    /// <summary>Rows from which linking them is cheaper than searching them.</summary>
    public const int LinkedFrom = 16_384;

    private const int None = -1;

    private readonly double[] _firm, _kind;
    private readonly double _firmKind;
    private readonly StateTable _table;
    private readonly List<int> _found = [];
    private int[] _first = [], _next = [], _previous = [];
    private byte[] _owners = [];
    private bool _isLinked;

    /// <param name="table">The table.</param>
    /// <param name="firm">Column with the row of the owner.</param>
    /// <param name="kind">Column with the kind of the owner.</param>
    /// <param name="firmKind">The kind that is a firm.</param>
    public RowsOfFirms(StateTable table, double[] firm, double[] kind, double firmKind)
    {
        _table = table;
        _firm = firm;
        _kind = kind;
        _firmKind = firmKind;
    }

    /// <summary>Begins a month: nothing of what was linked before holds any more.</summary>
    public void Begin(int firms, int linkedFrom = LinkedFrom)
    {
        _isLinked = _table.Count >= linkedFrom;
        if (!_isLinked)
        {
            NoteOwners(firms);
            return;
        }

        if (_first.Length < firms)
            _first = new int[firms + (firms / 2)];
        if (_next.Length < _table.Count)
            (_next, _previous) = (new int[2 * _table.Count], new int[2 * _table.Count]);
        _first.AsSpan(0, firms).Fill(None);
        for (int row = 0; row < _table.Count; row++)
        {
            if (_kind[row] == _firmKind)
                Link(row, (int)_firm[row]);
        }
    }

    /// <summary>Rows that belong to a firm, from the last to the first; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(int firm)
    {
        _found.Clear();
        if (_isLinked)
        {
            for (int row = _first[firm]; row != None; row = _next[row])
                _found.Add(row);
            _found.Sort(static (one, other) => other - one);
            return CollectionsMarshal.AsSpan(_found);
        }

        // Most firms that close own nothing.
        if (!IsOwner(firm))
            return [];
        int k = _table.Count;
        while ((k = RowSearch.Last(_firm.AsSpan(0, k), firm, firm)) >= 0)
        {
            if (_kind[k] == _firmKind)
                _found.Add(k);
        }

        return CollectionsMarshal.AsSpan(_found);
    }

    /// <summary>Removes a row from the table; the last one takes its place.</summary>
    public void Remove(int row)
    {
        Release(row);
        int last = _table.RemoveBySwap(row);
        if (!_isLinked || last == row || _kind[row] != _firmKind)
            return;
        Unlink(last, (int)_firm[row]);
        Link(row, (int)_firm[row]);
    }

    /// <summary>A row that no firm owns any more; to be called before its owner is changed.</summary>
    public void Release(int row)
    {
        if (_isLinked && _kind[row] == _firmKind)
            Unlink(row, (int)_firm[row]);
    }

    /// <summary>The firm of one row now sits in another: its rows follow.</summary>
    public void Redirect(int from, int to)
    {
        foreach (int row in Of(from))
            _firm[row] = to;
        if (_isLinked)
            (_first[to], _first[from]) = (_first[from], None);
        else
            _owners[to + 1] = _owners[from + 1];
    }

    /// <summary>Marks every firm that owns a row, at one place further on: what is not a firm's marks the first.</summary>
    private void NoteOwners(int firms)
    {
        if (_owners.Length <= firms)
            _owners = new byte[1 + firms + (firms / 2)];
        Span<byte> owners = _owners.AsSpan(0, firms + 1);
        owners.Clear();
        ReadOnlySpan<double> kinds = _kind.AsSpan(0, _table.Count), firm = _firm.AsSpan(0, kinds.Length);
        double firmKind = _firmKind;
        for (int row = 0; row < kinds.Length; row++)
        {
            // A product, not a choice: a branch would be mispredicted.
            int isFirms = kinds[row] == firmKind ? 1 : 0;
            owners[((int)firm[row] + 1) * isFirms] = 1;
        }
    }

    private bool IsOwner(int firm) => _owners[firm + 1] != 0;

    private void Link(int row, int firm)
    {
        int next = _first[firm];
        (_next[row], _previous[row], _first[firm]) = (next, None, row);
        if (next != None)
            _previous[next] = row;
    }

    private void Unlink(int row, int firm)
    {
        if (_previous[row] == None)
            _first[firm] = _next[row];
        else
            _next[_previous[row]] = _next[row];
        if (_next[row] != None)
            _previous[_next[row]] = _previous[row];
    }
}
