namespace EcosystemSim.Model.World;

/// <summary>
/// A table of state: named columns of equal length of which the first <see cref="Count"/> rows are alive.
/// All state lives in such tables, so that copying, hashing and printing a world need to know nothing about the model.
/// </summary>
public sealed class StateTable(string name, int capacity, int count)
{
    private readonly List<(string Name, double[] Values)> _numbers = [];
    private readonly List<(string Name, ulong[] Values)> _ids = [];

    // The same columns without their names, for rows that come and go every month.
    private double[][] _numberColumns = [];
    private ulong[][] _idColumns = [];

    public string Name { get; } = name;

    public int Capacity { get; } = capacity;

    /// <summary>Rows alive.</summary>
    public int Count { get; set; } = count;

    public IReadOnlyList<(string Name, double[] Values)> Numbers => _numbers;

    public IReadOnlyList<(string Name, ulong[] Values)> Ids => _ids;

    public double[] Column(string column)
    {
        double[] values = new double[Capacity];
        _numbers.Add((column, values));
        _numberColumns = [.. _numberColumns, values];
        return values;
    }

    public double[][] Columns(string column, int number) => [.. Enumerable.Range(0, number).Select(i => Column($"{column}-{i}"))];

    public ulong[] IdColumn(string column)
    {
        ulong[] values = new ulong[Capacity];
        _ids.Add((column, values));
        _idColumns = [.. _idColumns, values];
        return values;
    }

    /// <summary>Appends a row of zeros and returns its index, or -1 when the table is full.</summary>
    public int Add()
    {
        if (Count == Capacity)
            return -1;
        int row = Count++;
        foreach (double[] values in _numberColumns)
            values[row] = 0;
        foreach (ulong[] values in _idColumns)
            values[row] = 0;
        return row;
    }

    /// <summary>Removes a row by moving the last one into its place; returns the former index of the row that moved.</summary>
    public int RemoveBySwap(int row)
    {
        int last = --Count;
        if (row != last)
        {
            foreach (double[] values in _numberColumns)
                values[row] = values[last];
            foreach (ulong[] values in _idColumns)
                values[row] = values[last];
        }

        return last;
    }

    /// <summary>Moves rows into gaps that were left and drops so many rows at the end.</summary>
    public void Fill(RowMoves moves, int dropped)
    {
        Count -= dropped;
        foreach (double[] values in _numberColumns)
            Move(values, moves.From, moves.To);
        foreach (ulong[] values in _idColumns)
            Move(values, moves.From, moves.To);
    }

    private static void Move<T>(T[] values, ReadOnlySpan<int> from, ReadOnlySpan<int> to)
    {
        to = to[..from.Length];
        for (int i = 0; i < from.Length; i++)
            values[to[i]] = values[from[i]];
    }

    /// <summary>Takes over the living rows of a table of the same shape.</summary>
    public void CopyFrom(StateTable other)
    {
        Count = other.Count;
        for (int i = 0; i < _numbers.Count; i++)
            other._numbers[i].Values.AsSpan(0, Count).CopyTo(_numbers[i].Values);
        for (int i = 0; i < _ids.Count; i++)
            other._ids[i].Values.AsSpan(0, Count).CopyTo(_ids[i].Values);
    }

    /// <summary>Folds the living rows into a running 64-bit hash.</summary>
    public ulong Hash(ulong hash)
    {
        hash = StateHash.Mix(hash, (ulong)Count);
        foreach ((_, double[] values) in _numbers)
            hash = StateHash.Mix(hash, values.AsSpan(0, Count));
        foreach ((_, ulong[] values) in _ids)
            hash = StateHash.Mix(hash, values.AsSpan(0, Count));
        return hash;
    }
}
