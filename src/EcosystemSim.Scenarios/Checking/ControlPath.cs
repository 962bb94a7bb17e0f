using EcosystemSim.Model.Controls;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>One entry of a dated list: the values of a control from one month on, or up to and including another.</summary>
/// <param name="FromMonth">First model month.</param>
/// <param name="ToMonth">Last model month; null where it stays.</param>
/// <param name="Values">One per component; null where the entry does not name the component.</param>
internal sealed record PathEntry(int FromMonth, int? ToMonth, double?[] Values)
{
    public bool Covers(int month) => month >= FromMonth && (ToMonth is null || month <= ToMonth);
}

/// <summary>
/// A control over time: in each month the last entry that covers it counts, so that the earlier value returns after an entry.
/// Before and between the entries the control has its base: the null value, or the scenario's path where a policy changes it.
/// </summary>
internal sealed class ControlPath(Control control, IReadOnlyList<PathEntry> entries)
{
    public Control Control => control;

    /// <summary>This path where it has values, and the one it extends elsewhere: later entries count.</summary>
    public ControlPath Above(ControlPath? below) =>
        below is null ? this : new ControlPath(control, [.. below.Entries, .. entries]);

    private IReadOnlyList<PathEntry> Entries => entries;

    /// <summary>Value of a component in a month, or null where the base holds.</summary>
    public double? Own(int component, int month) =>
        entries.LastOrDefault(entry => entry.Covers(month) && entry.Values[component] is not null)?.Values[component];

    public double At(int component, int month, ControlPath? below) =>
        Own(component, month) ?? below?.At(component, month, null) ?? control.Null[component];

    /// <summary>
    /// The path as records: at the start of each entry, after its end, and wherever the path below would come through again.
    /// </summary>
    /// <param name="horizonMonths">Months at and after this one are left out.</param>
    /// <param name="below">The scenario's path that a policy changes.</param>
    public IEnumerable<ControlRecord> Records(int horizonMonths, ControlPath? below = null)
    {
        for (int component = 0; component < control.Components.Count; component++)
        {
            int slot = control.Offset + component;
            foreach (int month in Changes(component, below).Where(month => month < horizonMonths))
                yield return new ControlRecord(month, slot, At(component, month, below));
        }
    }

    private SortedSet<int> Changes(int component, ControlPath? below)
    {
        var own = new SortedSet<int>();
        foreach (PathEntry entry in entries.Where(entry => entry.Values[component] is not null))
        {
            own.Add(entry.FromMonth);
            if (entry.ToMonth is { } last)
                own.Add(last + 1);
        }

        if (own.Count > 0 && below is not null)
            own.UnionWith(below.Changes(component, null).Where(month => month > own.Min).ToArray());
        return own;
    }
}
