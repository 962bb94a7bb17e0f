using System.Globalization;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results.Stored;

/// <summary>Where a run is.</summary>
/// <param name="File">Index of the file.</param>
/// <param name="Group">Row group in the file.</param>
/// <param name="FirstRow">First row of the run in the group.</param>
/// <param name="Rows">Its number of rows: one per year.</param>
internal readonly record struct RunPlace(int File, int Group, int FirstRow, int Rows);

/// <summary>
/// Reads runs from files of the form of runs.parquet, a row group at a time, and keeps the groups used last: runs are asked for
/// in canonical order and were written in the order in which they finished, so each group is come back to.
/// </summary>
internal sealed class RunBlocks(IReadOnlyList<IndicatorColumn> columns)
{
    /// <summary>Numbers that are kept: 128 MiB.</summary>
    private const long MostNumbers = 16L << 20;

    private readonly List<string> _files = [];
    private readonly LinkedList<Block> _recent = [];
    private readonly Dictionary<(int File, int Group), LinkedListNode<Block>> _byPlace = [];
    private long _numbers;

    /// <summary>The runs of a file.</summary>
    /// <exception cref="InvalidDataException">It is no Parquet file.</exception>
    /// <exception cref="ResultsDirectoryException">It has other indicators.</exception>
    public IReadOnlyList<(RunKey Key, RunPlace Place)> Index(string path)
    {
        using var source = new ParquetSource(path);
        if (columns.FirstOrDefault(column => !source.Columns.Contains(column.Key)) is { } missing)
        {
            throw new ResultsDirectoryException(
                $"'{path}' was written by another version of ecosim: it has no column '{missing.Key}'. "
                + "Choose another directory with --out, or start over in this one with --fresh.");
        }

        int file = _files.Count;
        _files.Add(path);
        var found = new List<(RunKey, RunPlace)>();
        for (int index = 0; index < source.Groups; index++)
        {
            using ParquetSource.RowGroup group = source.Group(index);
            string?[] keys = group.Texts(RunColumns.RunKey);
            for (int row = 0, end; row < keys.Length; row = end)
            {
                for (end = row; end < keys.Length && keys[end] == keys[row];)
                    end++;
                found.Add((new RunKey(keys[row]!), new RunPlace(file, index, row, end - row)));
            }
        }

        return found;
    }

    public RunRecord Read(RunPlace place, RunId id)
    {
        Block block = BlockOf(place.File, place.Group);
        double[] values = new double[place.Rows * columns.Count];
        for (int row = 0; row < place.Rows; row++)
        {
            for (int column = 0; column < columns.Count; column++)
                values[(row * columns.Count) + column] = block.Columns[column][place.FirstRow + row];
        }

        return new RunRecord
        {
            Key = new RunKey(block.Keys[place.FirstRow]!),
            Id = id,
            Values = values,
            StateHash = ulong.Parse(
                block.Hashes[place.FirstRow + place.Rows - 1]!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        };
    }

    private Block BlockOf(int file, int group)
    {
        if (_byPlace.TryGetValue((file, group), out LinkedListNode<Block>? known))
        {
            _recent.Remove(known);
            _recent.AddFirst(known);
            return known.Value;
        }

        Block block = Load(file, group);
        _byPlace[(file, group)] = _recent.AddFirst(block);
        _numbers += block.Numbers;
        while (_numbers > MostNumbers && _recent.Count > 1)
        {
            Block last = _recent.Last!.Value;
            _recent.RemoveLast();
            _byPlace.Remove((last.File, last.Group));
            _numbers -= last.Numbers;
        }

        return block;
    }

    private Block Load(int file, int index)
    {
        using var source = new ParquetSource(_files[file]);
        using ParquetSource.RowGroup group = source.Group(index);
        return new Block(
            file,
            index,
            group.Texts(RunColumns.RunKey),
            group.Texts(RunColumns.StateHash),
            [.. columns.Select(column => group.Numbers(column.Key))]);
    }

    private sealed record Block(int File, int Group, string?[] Keys, string?[] Hashes, double[][] Columns)
    {
        public long Numbers => (long)Keys.Length * Columns.Length;
    }
}
