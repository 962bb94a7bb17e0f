using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Storage;
using Orleans.Serialization;

namespace EcosystemSim.Grains.Live;

/// <summary>
/// What is written down of one live run, and what an activation keeps of it in memory: the head, the indicators by year and the
/// institutions of the last epoch. The rest of the log stays where it is.
/// </summary>
internal sealed class RunBook
{
    private readonly IRunStore _store;
    private readonly Serializer _serializer;
    private readonly List<YearValues> _rows = [];
    private readonly Gate _writing = new();
    private long _version;

    private RunBook(IRunStore store, Serializer serializer, StoredRun stored)
    {
        (_store, _serializer) = (store, serializer);
        Run = stored.Run;
        Spec = serializer.Read<LiveRunSpec>(stored.Spec);
        Head = serializer.Read<RunHead>(stored.Head);
        _version = stored.Version;
    }

    public string Run { get; }

    public LiveRunSpec Spec { get; }

    public RunHead Head { get; private set; }

    /// <summary>Epochs that were decided.</summary>
    public int Decided { get; private set; }

    /// <summary>The last of them; null before the first.</summary>
    public EpochRecord? LastEpoch { get; private set; }

    /// <summary>Whether the record is written that follows the last year.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Indicators, the start values first.</summary>
    public IReadOnlyList<YearValues> Rows => _rows;

    /// <summary>Reads a run; null when there is none.</summary>
    public static async Task<RunBook?> Open(IRunStore store, Serializer serializer, string run)
    {
        if (await store.Read(run) is not { } stored)
            return null;
        var book = new RunBook(store, serializer, stored);
        foreach (EpochRecord record in await book.ReadLog(0, stored.Length))
            book.Note(record);
        return book;
    }

    /// <exception cref="StaleRunException">Another activation has written.</exception>
    public Task ChangeHead(Func<RunHead, RunHead> change) => _writing.Through(async () =>
    {
        RunHead next = change(Head);
        if (next == Head)
            return false;
        if (!await _store.WriteHead(Run, _serializer.SerializeToArray(next), _version))
            throw new StaleRunException(Run);
        Head = next;
        _version++;
        return true;
    });

    /// <summary>Writes the record of the next epoch, or the one that closes the run.</summary>
    /// <exception cref="StaleRunException">Another activation has written it.</exception>
    public async Task Append(EpochRecord record)
    {
        if (!await _store.Append(Run, record.Year, _serializer.SerializeToArray(record)))
            throw new StaleRunException(Run);
        Note(record);
    }

    public Task<IReadOnlyList<EpochRecord>> ReadLog(int from, int count) => ReadLogOf(Run, from, count);

    /// <summary>The whole log of another run.</summary>
    public Task<IReadOnlyList<EpochRecord>> ReadLogOf(string other) => ReadLogOf(other, 0, int.MaxValue);

    private async Task<IReadOnlyList<EpochRecord>> ReadLogOf(string run, int from, int count)
    {
        IReadOnlyList<byte[]> records = await _store.ReadLog(run, from, count);
        return [.. records.Select(record => _serializer.Read<EpochRecord>(record))];
    }

    /// <summary>A snapshot whose epoch is written down, so that what it lacks is in the record.</summary>
    public Task<StoredSnapshot?> ReadSnapshot() => _store.ReadSnapshot(Run, Decided - 1);

    public Task WriteSnapshot(int year, byte[] snapshot) => _store.WriteSnapshot(Run, year, snapshot);

    /// <summary>A run that shares the first years; false when the id is taken.</summary>
    public Task<bool> Branch(string branch, RunHead head, int years) =>
        _store.Branch(Run, branch, _serializer.SerializeToArray(head), years);

    /// <summary>Keeps the indicators of a year that ended, which its record will hold.</summary>
    public void NoteYear(int year, ImmutableArray<double> values)
    {
        if (_rows.Count == year + 1)
            _rows.Add(new YearValues(year, values));
    }

    private void Note(EpochRecord record)
    {
        NoteYear(record.Year - 1, record.Values);
        IsClosed = record.Tables.IsEmpty;
        if (IsClosed)
            return;
        Decided = record.Year + 1;
        LastEpoch = record;
    }
}
