using EcosystemSim.Model.Controls;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>Reads levers and environment paths: a value, a map of components, or a dated list of either.</summary>
internal static class ControlChecker
{
    /// <summary>Shares may miss 1 by this much, which leaves room for 0.3333333333.</summary>
    private const double ShareTolerance = 1e-9;

    private static readonly string[] EntryKeys = ["from", "to", "value"];

    /// <summary>The controls of one block, in the order of the file.</summary>
    public static List<ControlPath> Block(CheckContext context, Node node, string path, IReadOnlyList<Control> known)
    {
        var paths = new List<ControlPath>();
        if (context.Map(node, path, "keys with values, such as " + known[0].Key) is not { } map)
            return paths;
        context.RefuseUnknown(map, path, [.. known.Select(control => control.Key)]);
        foreach (MapEntry entry in map.Entries)
        {
            Control? control = known.FirstOrDefault(candidate => candidate.Key == entry.Key);
            if (control is not null && Path(context, entry.Value, KeyPath.Join(path, entry.Key), control) is { } found)
                paths.Add(found);
        }

        return paths;
    }

    private static ControlPath? Path(CheckContext context, Node node, string key, Control control)
    {
        if (node is ListNode list)
        {
            ControlPath? below = list.Over is null ? null : Path(context, list.Over, key, control);
            return DatedList(context, list, key, control)?.Above(below);
        }

        double?[]? values = Setting(context, node, key, control);
        return values is null ? null : new ControlPath(control, [new PathEntry(0, null, values)]);
    }

    private static ControlPath? DatedList(CheckContext context, ListNode list, string key, Control control)
    {
        int before = context.Errors.Count;
        if (list.Items.Count == 0)
            context.Fail(list, key, "the dated list is empty", "items such as { from: 2026-03, value: ... }");
        var entries = new List<PathEntry>();
        int latest = -1;
        for (int i = 0; i < list.Items.Count; i++)
        {
            PathEntry? entry = Entry(context, list.Items[i], KeyPath.Item(key, i), control);
            if (entry is null)
                continue;
            if (entry.FromMonth <= latest)
            {
                context.Fail(list.Items[i], KeyPath.Item(key, i), "the item does not begin later than the one before it",
                    "items in the order of their dates; one without 'from' begins with the run");
            }

            latest = Math.Max(latest, entry.FromMonth);
            entries.Add(entry);
        }

        return context.Errors.Count == before ? new ControlPath(control, entries) : null;
    }

    private static PathEntry? Entry(CheckContext context, Node node, string key, Control control)
    {
        const string Item = "an item such as { from: 2026-03, value: ... }";
        string expected = control.Components is [""] ? Item : $"{Parts(control)} instead of a list, or {Item}";
        if (context.Map(node, key, expected) is not { } map)
            return null;
        context.RefuseUnknown(map, key, EntryKeys);
        MapEntry? from = map.Find("from");
        MapEntry? to = map.Find("to");
        MapEntry? value = map.Find("value");
        int? first = from is null ? 0 : context.Month(from.Value, KeyPath.Join(key, "from"));
        int? last = to is null ? null : context.Month(to.Value, KeyPath.Join(key, "to"));
        if (last < first)
        {
            context.Fail(to!.Value, KeyPath.Join(key, "to"), "the interval ends before it begins",
                "the last month of the interval, not before 'from'");
        }

        double?[]? values = null;
        if (value is null)
            context.Fail(map, key, "the item has no value", "{ from: 2026-03, value: ... }");
        else
            values = Setting(context, value.Value, KeyPath.Join(key, "value"), control);
        return values is null || first is null || (to is not null && last is null)
            ? null
            : new PathEntry(first.Value, last, values);
    }

    /// <summary>One value per component, null where a component is not named.</summary>
    private static double?[]? Setting(CheckContext context, Node node, string key, Control control)
    {
        var rule = new NumberRule(control.Unit, control.Low, control.High, control.WholeNumber);
        if (control.Components is [""])
        {
            if (node is MapNode)
            {
                context.Fail(node, key, "a map of keys stands where a value should",
                    "one value, or a dated list: [ { value: ... }, { from: 2026-03, value: ... } ]");
                return null;
            }

            return context.Number(node, key, rule) is { } value ? [value] : null;
        }

        string parts = Parts(control);
        if (context.Map(node, key, parts) is not { } map)
            return null;
        context.RefuseUnknown(map, key, control.Components);
        if (map.Entries.Count == 0)
        {
            context.Fail(map, key, "no part is given", parts);
            return null;
        }

        var values = new double?[control.Components.Count];
        bool complete = map.Entries.All(entry => control.Components.Contains(entry.Key));
        for (int i = 0; i < values.Length; i++)
        {
            string part = control.Components[i];
            MapEntry? entry = map.Find(part);
            values[i] = entry is null ? null : context.Number(entry.Value, KeyPath.Join(key, part), rule);
            complete &= entry is null || values[i] is not null;
        }

        return complete && (!control.SharesOfOne || AddUp(context, map, key, control, values)) ? values : null;
    }

    private static string Parts(Control control) =>
        $"{{ {string.Join(", ", control.Components.Select(part => part + ": ..."))} }}";

    /// <summary>Shares of one whole: a part that is not named gets nothing.</summary>
    private static bool AddUp(CheckContext context, MapNode map, string key, Control control, double?[] values)
    {
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
            sum += values[i] ??= 0;
        bool mayBeNone = control.Null.All(value => value <= 0);
        if (Math.Abs(sum - 1) <= ShareTolerance || (mayBeNone && values.All(value => value <= 0)))
            return true;
        string shown = string.Join(" + ", values.Select(value => Values.Show(value!.Value)));
        return context.Fail(map, key, $"the shares add up to {Values.Show(sum)} ({shown}), not to 1",
            $"shares of {string.Join(", ", control.Components)} that add up to 1{(mayBeNone ? ", or are all 0" : "")}; "
            + "a share that is not named is 0, one of an extended file or policy stays");
    }
}
