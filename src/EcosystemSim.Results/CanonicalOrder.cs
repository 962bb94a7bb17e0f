using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results;

/// <summary>
/// Puts records that finish in any order into canonical order (policy, future, replicate) and hands on every record as soon
/// as all before it are there.
/// </summary>
public sealed class CanonicalOrder
{
    private readonly RunRecord?[] _records;
    private readonly Dictionary<RunId, int> _place;
    private readonly Action<RunRecord> _next;
    private int _handedOn;

    /// <param name="expected">The runs of the ensemble, each once.</param>
    /// <param name="next">Called once per run, in canonical order.</param>
    public CanonicalOrder(IEnumerable<RunId> expected, Action<RunRecord> next)
    {
        RunId[] order = [.. expected];
        Array.Sort(order, Compare);
        _records = new RunRecord?[order.Length];
        _place = Enumerable.Range(0, order.Length).ToDictionary(i => order[i]);
        _next = next;
    }

    public int Count { get; private set; }

    public bool IsComplete => _handedOn == _records.Length;

    /// <summary>The records so far, in canonical order.</summary>
    public IReadOnlyList<RunRecord> Records => [.. _records.OfType<RunRecord>()];

    public static int Compare(RunId a, RunId b) => (a.Policy, a.Future, a.Replicate).CompareTo((b.Policy, b.Future, b.Replicate));

    /// <exception cref="ArgumentException">The run is not one of the ensemble, or came twice.</exception>
    public void Add(RunRecord record)
    {
        if (!_place.TryGetValue(record.Id, out int place) || _records[place] is not null)
            throw new ArgumentException($"{record.Id} is not a run that is still open.", nameof(record));
        _records[place] = record;
        Count++;
        while (_handedOn < _records.Length && _records[_handedOn] is { } ready)
        {
            _handedOn++;
            _next(ready);
        }
    }
}
