using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results.Stored;

/// <summary>
/// The runs that a results directory holds, by key: those of runs.parquet and of the parts that are not merged yet. Only the
/// places are in memory; records are read when asked for.
/// </summary>
public sealed class StoredRuns
{
    private readonly ResultsDirectory _directory;
    private readonly IReadOnlyList<IndicatorColumn> _columns;
    private readonly Dictionary<RunKey, RunPlace> _places = [];
    private readonly Dictionary<RunKey, RunFailure> _failures = [];
    private readonly List<string> _unreadable = [];
    private readonly RunBlocks _blocks;
    private int _nextPart;

    /// <summary>Reads the keys that are there.</summary>
    /// <exception cref="ResultsDirectoryException">The directory's runs have other columns than this program's.</exception>
    public StoredRuns(ResultsDirectory directory, IReadOnlyList<IndicatorColumn> columns)
    {
        _directory = directory;
        _columns = columns;
        _blocks = new RunBlocks(columns);
        Index(directory[ResultFiles.Runs], AddRuns);
        Index(directory[ResultFiles.Failures], AddFailures);
        foreach ((string path, int number, bool areFailures) in PartFiles.In(directory.Parts))
        {
            Index(path, areFailures ? AddFailures : AddRuns);
            _nextPart = Math.Max(_nextPart, number + 1);
        }
    }

    public int Count => _places.Count + _failures.Count;

    /// <summary>Files that are no whole Parquet files; their runs count as missing.</summary>
    public IReadOnlyList<string> Unreadable => _unreadable;

    public IEnumerable<RunKey> Keys => _places.Keys.Concat(_failures.Keys);

    public bool Contains(RunKey key) => _places.ContainsKey(key) || _failures.ContainsKey(key);

    /// <summary>The record of a run that is there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="id">Its place in the study of whoever asks.</param>
    /// <exception cref="KeyNotFoundException">The run is not there.</exception>
    public RunRecord Read(RunKey key, RunId id) => _places.TryGetValue(key, out RunPlace place)
        ? _blocks.Read(place, id)
        : new RunRecord { Key = key, Id = id, Values = [], StateHash = 0, Failure = _failures[key] };

    /// <summary>Puts finished runs on the disk; when it returns, nothing that happens to this process loses them.</summary>
    /// <param name="study">The study whose places the records have.</param>
    /// <param name="records">Runs in any order, failed ones among them.</param>
    public void Add(Study study, IReadOnlyList<RunRecord> records)
    {
        Directory.CreateDirectory(_directory.Parts);
        int number = _nextPart++;
        RunRecord[] ordered = [.. records.Order(Comparer<RunRecord>.Create((a, b) => RunsFile.Compare(a.Id, b.Id)))];
        string[] policies = [.. study.Policies.Select(policy => policy.Name)];
        if (ordered.Any(record => record.Failure is not null))
        {
            string path = PartFiles.Failures(_directory.Parts, number);
            FailuresFile.Write(path, policies, ordered);
            AddFailures(path);
        }

        if (ordered.All(record => record.Failure is not null))
            return;
        string part = PartFiles.Runs(_directory.Parts, number);
        using (var file = new RunsFile(part, _columns, policies, study.FirstYear, study.Years))
        {
            foreach (RunRecord record in ordered)
                file.Append(record);
            file.Commit();
        }

        AddRuns(part);
    }

    private void Index(string path, Action<string> add)
    {
        if (!File.Exists(path))
            return;
        try
        {
            add(path);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or FormatException)
        {
            _unreadable.Add(path);
        }
    }

    private void AddRuns(string path)
    {
        foreach ((RunKey key, RunPlace place) in _blocks.Index(path))
            _places[key] = place;
    }

    private void AddFailures(string path)
    {
        foreach ((RunKey key, _, _, RunFailure failure) in FailuresFile.Read(path))
            _failures[key] = failure;
    }
}
