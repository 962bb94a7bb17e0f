using EcosystemSim.Grains.Contracts;

namespace EcosystemSim.Grains.Coordination;

/// <summary>
/// The batches of one ensemble: which are open, leased, held and forgotten. Knows no grain and no network, so that every way in
/// which work can get lost is an ordinary unit test.
/// </summary>
internal sealed class BatchBook
{
    /// <summary>More finished work than this waits for no client: nothing is leased until some is taken.</summary>
    public const long MostHeldBytes = 64L << 20;

    /// <summary>A batch is lent this many times before its runs are tried alone, and a single run before it counts as
    /// failed.</summary>
    private const int MostLosses = 2;

    /// <summary>A lease is given up after this many times the time expected.</summary>
    private const double Patience = 10;

    /// <summary>Shorter than this, a pause of the machine would look like a lost worker.</summary>
    private static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(30);

    private readonly EnsembleSpec _spec;
    private readonly TimeProvider _clock;
    private readonly List<BatchEntry> _entries;
    private readonly SortedSet<(int Group, int Number)> _open = [];
    private readonly Dictionary<int, int> _leasesOfGroup = [];
    private readonly HashSet<BatchEntry> _leased = [];
    private readonly Queue<BatchEntry> _held = [];
    private double _seconds;
    private long _runsTimed;

    public BatchBook(EnsembleSpec spec, TimeProvider clock)
    {
        _spec = spec;
        _clock = clock;
        _entries = [.. spec.Batches.Select((batch, number) => new BatchEntry(number, batch))];
        foreach (BatchEntry entry in _entries)
            _open.Add((entry.Batch.Group, entry.Number));
    }

    public long HeldBytes { get; private set; }

    public int Leases => _leased.Count;

    public bool HasHeld => _held.Count > 0;

    /// <summary>Everything is acknowledged.</summary>
    public bool IsComplete => _open.Count == 0 && _leased.Count == 0 && _held.Count == 0;

    /// <summary>
    /// The next batch for a worker: of the group it has the start world of, else of one that nobody works on, else the first
    /// open one. Null when nothing is open or too much is held.
    /// </summary>
    public Lease? Next(string silo, int nearGroup)
    {
        if (_open.Count == 0 || HeldBytes >= MostHeldBytes)
            return null;
        (int Group, int Number) next = FirstOf(nearGroup) ?? FirstUntouched() ?? _open.Min;
        _open.Remove(next);
        BatchEntry entry = _entries[next.Number];
        entry.State = BatchState.Leased;
        entry.Silo = silo;
        entry.LeasedAt = _clock.GetTimestamp();
        _leased.Add(entry);
        _leasesOfGroup[next.Group] = _leasesOfGroup.GetValueOrDefault(next.Group) + 1;
        return new Lease(_spec.Plan.Hash, entry.Number, entry.Batch, _spec.RunLimit);
    }

    /// <summary>
    /// Takes a result, a late one too, unless the batch is already held or forgotten: every run is a function of its key, so it
    /// does not matter who computed it. Returns whether it was taken.
    /// </summary>
    public bool Return(BatchDone done)
    {
        int number = done.Lease.Number;
        if (number < 0 || number >= _entries.Count || done.Runs.Length != done.Lease.Batch.Count)
            return false;
        BatchEntry entry = _entries[number];
        if (entry.State is BatchState.Held or BatchState.Gone || entry.Batch != done.Lease.Batch)
            return false;
        _seconds += done.Seconds;
        _runsTimed += done.Runs.Length;
        entry.Runs = done.Runs;
        Hold(entry);
        return true;
    }

    /// <summary>Finished batches, oldest first, as long as they are not acknowledged.</summary>
    public IEnumerable<HeldBatch> Held(int most) => _held
        .Where(entry => entry.State == BatchState.Held)
        .Take(most)
        .Select(entry => new HeldBatch(entry.Number, entry.Batch, entry.Runs, entry.Lost));

    /// <summary>Forgets batches that are on the client's disk; numbers that are not held are passed over.</summary>
    public void Acknowledge(IEnumerable<int> numbers)
    {
        foreach (int number in numbers.Where(number => number >= 0 && number < _entries.Count))
        {
            BatchEntry entry = _entries[number];
            if (entry.State != BatchState.Held)
                continue;
            HeldBytes -= entry.HeldBytes;
            entry.State = BatchState.Gone;
            entry.Runs = [];
        }

        while (_held.TryPeek(out BatchEntry? first) && first.State == BatchState.Gone)
            _held.Dequeue();
    }

    /// <summary>Opens again what was lent to silos that are gone, and what should have come back long ago.</summary>
    public void Reclaim(Func<string, bool> isGone)
    {
        foreach (BatchEntry entry in _leased.Where(entry => isGone(entry.Silo) || IsOverdue(entry)).ToArray())
        {
            EndLease(entry);
            entry.Losses++;
            if (entry.Losses < MostLosses)
                Open(entry);
            else if (entry.Batch.Count > 1)
                Split(entry);
            else
                GiveUp(entry);
        }
    }

    private (int Group, int Number)? FirstOf(int group) => At(_open.GetViewBetween((group, 0), (group, int.MaxValue)));

    private (int Group, int Number)? FirstUntouched()
    {
        (int Group, int Number)? at = _open.Min;
        while (at is { } found && _leasesOfGroup.ContainsKey(found.Group))
            at = At(_open.GetViewBetween((found.Group + 1, 0), (int.MaxValue, int.MaxValue)));
        return at;
    }

    private static (int Group, int Number)? At(SortedSet<(int Group, int Number)> open) => open.Count == 0 ? null : open.Min;

    private bool IsOverdue(BatchEntry entry)
    {
        TimeSpan expected = _runsTimed == 0
            ? _spec.RunLimit * entry.Batch.Count
            : TimeSpan.FromSeconds(Patience * entry.Batch.Count * _seconds / _runsTimed);
        return _clock.GetElapsedTime(entry.LeasedAt) > (expected > ShortestLease ? expected : ShortestLease);
    }

    private void Open(BatchEntry entry)
    {
        entry.State = BatchState.Open;
        _open.Add((entry.Batch.Group, entry.Number));
    }

    private void Hold(BatchEntry entry)
    {
        EndLease(entry);
        _open.Remove((entry.Batch.Group, entry.Number));
        entry.State = BatchState.Held;
        HeldBytes += entry.HeldBytes;
        _held.Enqueue(entry);
    }

    private void Split(BatchEntry entry)
    {
        entry.State = BatchState.Gone;
        for (int i = 0; i < entry.Batch.Count; i++)
        {
            var single = new BatchEntry(_entries.Count, entry.Batch with { First = entry.Batch.First + i, Count = 1 });
            _entries.Add(single);
            Open(single);
        }
    }

    private void GiveUp(BatchEntry entry)
    {
        entry.Lost = $"the run was lost with its worker {entry.Losses} times, alone; last on {entry.Silo}";
        Hold(entry);
    }

    private void EndLease(BatchEntry entry)
    {
        if (!_leased.Remove(entry))
            return;
        int left = _leasesOfGroup[entry.Batch.Group] - 1;
        if (left > 0)
            _leasesOfGroup[entry.Batch.Group] = left;
        else
            _leasesOfGroup.Remove(entry.Batch.Group);
    }
}
