using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results.Stored;

/// <summary>The runs of a finished results directory, read from runs.parquet and failures.parquet a column at a time.</summary>
public sealed class StoredTable : IRunTable
{
    private readonly string _path;

    /// <param name="folder">The results directory.</param>
    /// <param name="columns">The columns to know of, each of which the file has.</param>
    /// <param name="policies">Policy names, by index.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="InvalidDataException">It is no runs.parquet of these policies and columns.</exception>
    public StoredTable(string folder, IReadOnlyList<IndicatorColumn> columns, IReadOnlyList<string> policies)
    {
        _path = Path.Combine(folder, ResultFiles.Runs);
        Columns = columns;
        Policies = policies;
        var finished = new List<RunId>();
        var years = new HashSet<int>();
        var index = Enumerable.Range(0, policies.Count).ToDictionary(i => policies[i], StringComparer.Ordinal);
        using (var source = new ParquetSource(_path))
        {
            if (columns.FirstOrDefault(column => !source.Columns.Contains(column.Key)) is { } missing)
                throw new InvalidDataException($"'{_path}' has no column '{missing.Key}': another version of ecosim wrote it.");
            for (int group = 0; group < source.Groups; group++)
                ReadRuns(source, group, index, finished, years);
        }

        Finished = finished;
        FirstYear = years.Count == 0 ? 0 : years.Min();
        Years = Math.Max(0, years.Count - 1);
        string failures = Path.Combine(folder, ResultFiles.Failures);
        Failures = File.Exists(failures)
            ? [.. FailuresFile.Read(failures).Select(row => (row.Id with { Policy = index[row.Policy] }, row.Failure))]
            : [];
    }

    public IReadOnlyList<IndicatorColumn> Columns { get; }

    public IReadOnlyList<string> Policies { get; }

    public int FirstYear { get; }

    public int Years { get; }

    public IReadOnlyList<RunId> Finished { get; }

    public IReadOnlyList<(RunId Id, RunFailure Failure)> Failures { get; }

    public double[] Values(int column)
    {
        var values = new List<double>(Finished.Count * (Years + 1));
        using var source = new ParquetSource(_path);
        for (int index = 0; index < source.Groups; index++)
        {
            using ParquetSource.RowGroup group = source.Group(index);
            values.AddRange(group.Numbers(Columns[column].Key));
        }

        return [.. values];
    }

    private void ReadRuns(
        ParquetSource source, int index, Dictionary<string, int> policies, List<RunId> finished, HashSet<int> years)
    {
        using ParquetSource.RowGroup group = source.Group(index);
        string?[] policy = group.Texts(RunColumns.Policy);
        int[] future = group.Integers(RunColumns.Future), replicate = group.Integers(RunColumns.Replicate);
        int[] year = group.Integers(RunColumns.Year);
        years.UnionWith(year);
        for (int row = 0; row < policy.Length; row++)
        {
            if (!policies.TryGetValue(policy[row]!, out int at))
                throw new InvalidDataException($"'{_path}' has runs of a policy '{policy[row]}' that no scenario has.");
            var id = new RunId(at, future[row], replicate[row]);
            if (finished.Count == 0 || finished[^1] != id)
                finished.Add(id);
        }
    }
}
