namespace EcosystemSim.Model.World;

/// <summary>
/// Rows that fill the gaps of many that go: where each ends that <see cref="StateTable.RemoveBySwap"/> would move, if the rows
/// went one by one from the last to the first.
/// </summary>
/// <remarks>
/// Why together: a row lies in as many places as the table has columns. Moved column by column, the processor fetches many rows
/// at a time; moved row by row, it waits for each.
/// </remarks>
public sealed class RowMoves
{
    private int[] _from = [], _to = [], _content = [];
    private int _count;

    /// <summary>Former rows, all of them behind the rows that stay.</summary>
    public ReadOnlySpan<int> From => _from.AsSpan(0, _count);

    /// <summary>The gaps they fill.</summary>
    public ReadOnlySpan<int> To => _to.AsSpan(0, _count);

    /// <summary>Plans the moves when some rows, in order, go from a table with so many.</summary>
    public void Plan(ReadOnlySpan<int> gone, int rows)
    {
        if (_content.Length < gone.Length)
            (_from, _to, _content) = (new int[2 * gone.Length], new int[2 * gone.Length], new int[2 * gone.Length]);
        int last = rows, behind = gone.Length - 1;
        _count = 0;
        for (int n = gone.Length - 1; n >= 0; n--)
        {
            last--;
            while (behind > n && gone[behind] > last)
                behind--;
            // The last row may itself have been a gap, filled a moment ago.
            _content[n] = behind > n && gone[behind] == last ? _content[behind] : last;
        }

        for (int n = 0; n < gone.Length && gone[n] < last; n++)
            (_from[_count], _to[_count++]) = (_content[n], gone[n]);
    }
}
