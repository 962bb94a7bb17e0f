using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using Parquet.Schema;

namespace EcosystemSim.Results;

/// <summary>
/// Writes runs.parquet: one row per finished run and year, the start included as the year before the first. Takes runs in
/// canonical order (policy, future, replicate) and keeps no more than one row group of them; failed runs have no row.
/// </summary>
public sealed class RunsFile : IDisposable
{
    /// <summary>
    /// Most rows of a group, which holds as many whole runs as fit. Fixed, since it decides the bytes of the file.
    /// </summary>
    public const int GroupRows = 8192;

    private static readonly DataField RunKeyField = new(RunColumns.RunKey, typeof(string), false);
    private static readonly DataField PolicyField = new(RunColumns.Policy, typeof(string), false);
    private static readonly DataField FutureField = new(RunColumns.Future, typeof(int), false);
    private static readonly DataField ReplicateField = new(RunColumns.Replicate, typeof(int), false);
    private static readonly DataField YearField = new(RunColumns.Year, typeof(int), false);
    private static readonly DataField StateHashField = new(RunColumns.StateHash, typeof(string), true);

    private readonly IReadOnlyList<string> _policies;
    private readonly int _firstYear;
    private readonly int _years;
    private readonly DataField[] _indicators;
    private readonly ParquetTable _table;
    private readonly List<(RunRecord Run, int Year)> _rows = [];
    private RunId? _last;

    public RunsFile(string path, IReadOnlyList<IndicatorColumn> columns, IReadOnlyList<string> policies, int firstYear, int years)
    {
        _policies = policies;
        _firstYear = firstYear;
        _years = years;
        _indicators = [.. columns.Select(column => new DataField(column.Key, typeof(double), true))];
        _table = new ParquetTable(
            path, [RunKeyField, PolicyField, FutureField, ReplicateField, YearField, .. _indicators, StateHashField]);
    }

    /// <summary>Takes the next run.</summary>
    /// <exception cref="ArgumentException">The run is not after the last one, or has the wrong number of values.</exception>
    public void Append(RunRecord run)
    {
        if (_last is { } last && Compare(last, run.Id) >= 0)
            throw new ArgumentException($"Runs must come in canonical order; {run.Id} came after {last}.", nameof(run));
        _last = run.Id;
        if (run.Failure is not null)
            return;
        if (run.Values.Length != (_years + 1) * _indicators.Length)
        {
            throw new ArgumentException(
                $"Run {run.Id} has {run.Values.Length} values, not one per year and column.", nameof(run));
        }

        if (_rows.Count + _years + 1 > GroupRows)
            WriteGroup();
        for (int year = 0; year <= _years; year++)
            _rows.Add((run, year));
    }

    /// <summary>Writes what is left and gives the file its name.</summary>
    public void Commit()
    {
        if (_rows.Count > 0)
            WriteGroup();
        _table.Commit();
    }

    public void Dispose() => _table.Dispose();

    /// <summary>Canonical order: policy, future, replicate.</summary>
    internal static int Compare(RunId a, RunId b) =>
        (a.Policy, a.Future, a.Replicate).CompareTo((b.Policy, b.Future, b.Replicate));

    private void WriteGroup()
    {
        using (ParquetTable.RowGroup group = _table.StartGroup())
        {
            group.Write(RunKeyField, Column(row => row.Run.Key.Hex));
            group.Write(PolicyField, Column(row => _policies[row.Run.Id.Policy]));
            group.Write(FutureField, Column(row => row.Run.Id.Future));
            group.Write(ReplicateField, Column(row => row.Run.Id.Replicate));
            group.Write(YearField, Column(row => _firstYear + row.Year));
            for (int c = 0; c < _indicators.Length; c++)
            {
                int column = c;
                group.Write(_indicators[c], Column(row => row.Run.Values[(row.Year * _indicators.Length) + column]));
            }

            // Why text: 64 bits without a sign have no type that every reader of Parquet knows.
            group.Write(StateHashField, Column(row => row.Year == _years ? row.Run.StateHash.ToString("x16") : null));
        }

        _rows.Clear();
    }

    private T[] Column<T>(Func<(RunRecord Run, int Year), T> value)
    {
        var column = new T[_rows.Count];
        for (int i = 0; i < column.Length; i++)
            column[i] = value(_rows[i]);
        return column;
    }
}
