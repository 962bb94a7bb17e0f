using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts;

namespace EcosystemSim.Grains.Coordination;

/// <summary>
/// The runs of one ensemble: which are open, leased, held and forgotten. Knows no grain and no network, so that every way in
/// which work can get lost is an ordinary unit test. Remembers what is out and what waits, not what is over.
/// </summary>
internal sealed class BatchBook
{
    /// <summary>More finished work than this waits for no client: nothing is leased until some is taken.</summary>
    public const long MostHeldBytes = 64L << 20;

    /// <summary>Most bytes that a client is given at once, unless a single batch has more.</summary>
    public const long MostTakenBytes = 16L << 20;

    /// <summary>A batch is lent this many times before its runs are tried alone, and a single run before it counts as
    /// failed.</summary>
    private const int MostLosses = 2;

    /// <summary>A lease is given up after this many times the time expected.</summary>
    private const double Patience = 10;

    /// <summary>At the end, what takes this many times the time expected is lent to a second worker too.</summary>
    private const double TailPatience = 3;

    /// <summary>Shorter than this, a pause of the machine would look like a lost worker.</summary>
    private static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ShortestTail = TimeSpan.FromSeconds(1);

    private readonly EnsembleSpec _spec;
    private readonly TimeProvider _clock;
    private readonly OpenRuns _open;
    private readonly Pace _pace = new();
    private readonly Dictionary<int, BatchEntry> _entries = [];
    private readonly Dictionary<int, int> _leasesOfGroup = [];
    private readonly HashSet<BatchEntry> _leased = [];
    private readonly Queue<BatchEntry> _held = [];
    private int _numbers;

    public BatchBook(EnsembleSpec spec, TimeProvider clock)
    {
        _spec = spec;
        _clock = clock;
        _open = new OpenRuns(spec.Batches);
    }

    public long HeldBytes { get; private set; }

    public int Leases => _leased.Count;

    public bool HasHeld => _held.Count > 0;

    public bool HasMoreHeldThan(int number) => _held.Count > number;

    /// <summary>Everything is acknowledged.</summary>
    public bool IsComplete => _open.IsEmpty && _leased.Count == 0 && _held.Count == 0;

    /// <summary>
    /// The next batch for a worker: of the group it has the start world of, else of one that nobody works on, else the first
    /// open one; at the end also one that somebody else is slow with. Null when there is none or too much is held.
    /// </summary>
    /// <param name="silo">Its silo.</param>
    /// <param name="worker">Which of the workers of the silo; it has nothing else now.</param>
    /// <param name="nearGroup">Group of its start world.</param>
    public Lease? Next(string silo, int worker, int nearGroup)
    {
        if (HeldBytes >= MostHeldBytes)
            return null;
        if (_open.IsEmpty)
            return Slow(silo, worker);
        int group = _open.Has(nearGroup) ? nearGroup : FirstUntouched() ?? _open.FirstGroup()!.Value;
        BatchEntry entry = _open.TakeReturned(group) is { } number
            ? _entries[number]
            : Enter(_open.Cut(group, _pace.LeaseRuns(silo)));
        entry.State = BatchState.Leased;
        entry.LendTo(silo, worker, _clock.GetTimestamp());
        _leased.Add(entry);
        _leasesOfGroup[group] = _leasesOfGroup.GetValueOrDefault(group) + 1;
        return LeaseOf(entry);
    }

    /// <summary>
    /// Opens again what a worker does not have, as it is here and asks, or as it stops. Nobody's fault, and no loss.
    /// </summary>
    public void TakeBack(string silo, int worker)
    {
        foreach (BatchEntry entry in _leased.Where(entry => entry.IsWith(silo, worker)).ToArray())
        {
            if (entry.IsLentTwice)
            {
                entry.TakeBackFrom(silo, worker);
                continue;
            }

            EndLease(entry);
            Open(entry);
        }
    }

    /// <summary>
    /// Takes a result, a late one too, unless the batch is already held or forgotten: every run is a function of its key, so it
    /// does not matter who computed it. Returns whether it was taken.
    /// </summary>
    public bool Return(string silo, BatchDone done)
    {
        if (done.Runs.Length != done.Lease.Batch.Count || !_entries.TryGetValue(done.Lease.Number, out BatchEntry? entry))
            return false;
        if (entry.State == BatchState.Held || entry.Batch != done.Lease.Batch)
            return false;
        _pace.Learn(silo, done.Seconds, done.Runs.Length);
        Hold(entry, done.Runs);
        return true;
    }

    /// <summary>Finished batches, oldest first, as long as they are not acknowledged.</summary>
    public ImmutableArray<HeldBatch> Held(int most)
    {
        ImmutableArray<HeldBatch>.Builder held = ImmutableArray.CreateBuilder<HeldBatch>();
        long bytes = 0;
        foreach (BatchEntry entry in _held.Where(entry => entry.State == BatchState.Held))
        {
            bytes += entry.HeldBytes;
            if (held.Count == most || (held.Count > 0 && bytes > MostTakenBytes))
                break;
            held.Add(new HeldBatch(entry.Number, entry.Batch, entry.Runs, entry.Lost));
        }

        return held.ToImmutable();
    }

    /// <summary>Forgets batches that are on the client's disk; numbers that are not held are passed over.</summary>
    public void Acknowledge(IEnumerable<int> numbers)
    {
        foreach (int number in numbers)
        {
            if (!_entries.TryGetValue(number, out BatchEntry? entry) || entry.State != BatchState.Held)
                continue;
            HeldBytes -= entry.HeldBytes;
            Forget(entry);
        }

        while (_held.TryPeek(out BatchEntry? first) && first.State == BatchState.Gone)
            _held.Dequeue();
    }

    /// <summary>Opens again what was lent to silos that are gone, and what should have come back long ago.</summary>
    public void Reclaim(Func<string, bool> isGone)
    {
        foreach (BatchEntry entry in _leased.Where(entry => entry.Silos.All(isGone) || IsOverdue(entry)).ToArray())
        {
            string silo = entry.Silos.First();
            EndLease(entry);
            entry.Losses++;
            if (entry.Losses < MostLosses)
                Open(entry);
            else if (entry.Batch.Count > 1)
                Split(entry);
            else
                GiveUp(entry, silo);
        }
    }

    private int? FirstUntouched()
    {
        int? group = _open.FirstGroup();
        while (group is { } found && _leasesOfGroup.ContainsKey(found))
            group = _open.FirstGroup(found + 1);
        return group;
    }

    /// <summary>What takes longer than its like, once more for a worker that has nothing else to do: a slow silo, or one that
    /// hangs, does not hold up the end.</summary>
    private Lease? Slow(string silo, int worker)
    {
        BatchEntry? slowest = _leased.Where(entry => !entry.IsLentTwice).MinBy(entry => (entry.LeasedAt, entry.Number));
        if (slowest is null || _pace.SecondsPerRun is not { } seconds
            || _clock.GetElapsedTime(slowest.LeasedAt) < Larger(Times(TailPatience * seconds, slowest), ShortestTail))
        {
            return null;
        }

        slowest.LendTo(silo, worker, slowest.LeasedAt);
        return LeaseOf(slowest);
    }

    private Lease LeaseOf(BatchEntry entry) => new(_spec.Plan.Hash, entry.Number, entry.Batch, _spec.RunLimit);

    private bool IsOverdue(BatchEntry entry)
    {
        TimeSpan expected = _pace.SecondsPerRun is { } seconds
            ? Times(Patience * seconds, entry)
            : _spec.RunLimit * entry.Batch.Count;
        return _clock.GetElapsedTime(entry.LeasedAt) > Larger(expected, ShortestLease);
    }

    private static TimeSpan Times(double seconds, BatchEntry entry) => TimeSpan.FromSeconds(seconds * entry.Batch.Count);

    private static TimeSpan Larger(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private BatchEntry Enter(Batch batch)
    {
        var entry = new BatchEntry(_numbers++, batch);
        _entries.Add(entry.Number, entry);
        return entry;
    }

    private void Open(BatchEntry entry)
    {
        entry.State = BatchState.Open;
        _open.Return(entry);
    }

    private void Hold(BatchEntry entry, ImmutableArray<RunMessage> runs)
    {
        EndLease(entry);
        _open.Remove(entry);
        entry.State = BatchState.Held;
        entry.Runs = runs;
        HeldBytes += entry.HeldBytes;
        _held.Enqueue(entry);
    }

    private void Split(BatchEntry entry)
    {
        Forget(entry);
        for (int i = 0; i < entry.Batch.Count; i++)
            Open(Enter(entry.Batch with { First = entry.Batch.First + i, Count = 1 }));
    }

    private void GiveUp(BatchEntry entry, string silo)
    {
        entry.Lost = $"the run was lost with its worker {entry.Losses} times, alone; last on {silo}";
        Hold(entry, []);
    }

    private void Forget(BatchEntry entry)
    {
        entry.State = BatchState.Gone;
        entry.Runs = [];
        _entries.Remove(entry.Number);
    }

    private void EndLease(BatchEntry entry)
    {
        if (!_leased.Remove(entry))
            return;
        entry.TakeBack();
        int left = _leasesOfGroup[entry.Batch.Group] - 1;
        if (left > 0)
            _leasesOfGroup[entry.Batch.Group] = left;
        else
            _leasesOfGroup.Remove(entry.Batch.Group);
    }
}
