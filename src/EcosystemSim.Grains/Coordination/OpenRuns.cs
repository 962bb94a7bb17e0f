using EcosystemSim.Grains.Contracts;

namespace EcosystemSim.Grains.Coordination;

/// <summary>The runs that nobody has, by group: batches that came back, and stretches that no batch was cut from yet.</summary>
internal sealed class OpenRuns
{
    private readonly SortedSet<(int Group, int Place)> _returned = [];
    private readonly SortedSet<(int Group, int First, int Count)> _uncut = [];

    public OpenRuns(IEnumerable<Batch> stretches)
    {
        foreach (Batch stretch in stretches.Where(stretch => stretch.Count > 0))
            _uncut.Add((stretch.Group, stretch.First, stretch.Count));
    }

    public bool IsEmpty => _returned.Count == 0 && _uncut.Count == 0;

    public bool Has(int group) => FirstGroup(group) == group;

    /// <summary>The first group that is not before <paramref name="group"/> and has open runs; null when there is none.</summary>
    public int? FirstGroup(int group = int.MinValue)
    {
        // Why by the smallest and not by a count: counting the part of a set that one looks at walks through all of it.
        (int Group, int Place) returned = _returned.GetViewBetween((group, 0), (int.MaxValue, int.MaxValue)).Min;
        (int Group, int First, int Count) uncut = FirstStretch(group);
        if (returned.Place == 0 && uncut.Count == 0)
            return null;
        return returned.Place == 0 ? uncut.Group
            : uncut.Count == 0 ? returned.Group
            : Math.Min(returned.Group, uncut.Group);
    }

    /// <summary>Number of a batch of a group that came back; null when there is none.</summary>
    public int? TakeReturned(int group)
    {
        (int Group, int Place) first = _returned.GetViewBetween((group, 0), (group, int.MaxValue)).Min;
        if (first.Place == 0)
            return null;
        _returned.Remove(first);
        return first.Place - 1;
    }

    /// <summary>Cuts a batch of at most so many runs from the first stretch of a group that has one.</summary>
    public Batch Cut(int group, int most)
    {
        (int Group, int First, int Count) stretch = FirstStretch(group);
        _uncut.Remove(stretch);
        int count = Math.Min(most, stretch.Count);
        if (count < stretch.Count)
            _uncut.Add((stretch.Group, stretch.First + count, stretch.Count - count));
        return new Batch(stretch.First, count, stretch.Group);
    }

    /// <summary>Opens a batch again.</summary>
    public void Return(BatchEntry entry) => _returned.Add(PlaceOf(entry));

    /// <summary>Closes a batch whose result came after all.</summary>
    public void Remove(BatchEntry entry) => _returned.Remove(PlaceOf(entry));

    private (int Group, int First, int Count) FirstStretch(int group) =>
        _uncut.GetViewBetween((group, int.MinValue, 0), (int.MaxValue, int.MaxValue, int.MaxValue)).Min;

    /// <summary>Counted from one: the zeros are what an empty set says its smallest is.</summary>
    private static (int Group, int Place) PlaceOf(BatchEntry entry) => (entry.Batch.Group, entry.Number + 1);
}
