using EcosystemSim.Scenarios.Checking;

namespace EcosystemSim.Scenarios.Reading;

/// <summary>
/// What <c>extends</c> means: maps merge by key, lists of records with a <c>name</c> merge by name
/// (<c>remove: true</c> deletes one), everything else is replaced; a dated list remembers what it lies over, whose values hold
/// in months it does not cover. Each piece keeps the place it was written at.
/// </summary>
internal static class NodeMerge
{
    /// <summary>The distributions of this block are records of one form: half of one and half of another is none.</summary>
    private const string ReplacedWhole = "uncertainties";

    /// <summary>Keys that say which file this is, and so are not inherited.</summary>
    private static readonly HashSet<string> OwnKeys = ["name", "title", "description", "extends"];

    /// <summary>A scenario file over the one it extends.</summary>
    public static MapNode Files(MapNode lower, MapNode upper, ErrorList errors) => Maps(WithoutOwnKeys(lower), upper, "", errors);

    /// <summary>A policy over the one it extends.</summary>
    public static MapNode Policies(MapNode lower, MapNode upper, string path, ErrorList errors) =>
        Maps(WithoutOwnKeys(lower), upper, path, errors);

    /// <summary>
    /// Removes what <c>remove: true</c> names in a file that extends nothing, with an error: there is nothing to remove.
    /// </summary>
    public static MapNode Alone(MapNode file, ErrorList errors) => Maps(new MapNode(file.Location, []), file, "", errors);

    private static MapNode WithoutOwnKeys(MapNode map) =>
        map with { Entries = [.. map.Entries.Where(entry => !OwnKeys.Contains(entry.Key))] };

    private static MapNode Maps(MapNode lower, MapNode upper, string path, ErrorList errors)
    {
        var entries = new List<MapEntry>();
        foreach (MapEntry entry in lower.Entries)
        {
            MapEntry? over = upper.Find(entry.Key);
            entries.Add(over is null
                ? entry
                : over with { Value = Values(entry.Value, over.Value, KeyPath.Join(path, entry.Key), errors) });
        }

        foreach (MapEntry entry in upper.Entries.Where(entry => lower.Find(entry.Key) is null))
            entries.Add(entry with { Value = WithoutRemovals(entry.Value, KeyPath.Join(path, entry.Key), errors) });
        return upper with { Entries = entries };
    }

    private static Node Values(Node lower, Node upper, string path, ErrorList errors) => (lower, upper) switch
    {
        (MapNode a, MapNode b) when !path.StartsWith(ReplacedWhole + ".", StringComparison.Ordinal) => Maps(a, b, path, errors),
        (ListNode a, ListNode b) when IsNamed(a) && IsNamed(b) => NamedLists(a, b, path, errors),
        _ => WithoutRemovals(upper, path, errors) is ListNode list ? list with { Over = lower } : upper,
    };

    private static ListNode NamedLists(ListNode lower, ListNode upper, string path, ErrorList errors)
    {
        var items = new List<MapNode>(lower.Items.Cast<MapNode>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (MapNode record in upper.Items.Cast<MapNode>())
        {
            string name = NameOf(record)!;
            int at = items.FindIndex(item => NameOf(item) == name);
            string key = KeyPath.Join(path, name);
            if (at < 0 && IsRemoval(record))
                RefuseRemoval(record, key, errors, [.. items.Select(NameOf).OfType<string>()]);
            else if (at < 0 || !seen.Add(name))
                items.Add(record); // A name twice in one file is no merge: both stay, and the checker refuses the second.
            else if (!IsRemoval(record))
                items[at] = Maps(items[at], record, key, errors);
            else
                Remove(items, at, record, key, errors);
            seen.Add(name);
        }

        return upper with { Items = [.. items] };
    }

    private static void Remove(List<MapNode> items, int at, MapNode record, string key, ErrorList errors)
    {
        items.RemoveAt(at);
        foreach (MapEntry extra in record.Entries.Where(entry => entry.Key is not ("name" or "remove")))
            errors.Add(extra.Location, KeyPath.Join(key, extra.Key), "a record that is removed has no other keys",
                "only name and remove");
    }

    private static Node WithoutRemovals(Node node, string path, ErrorList errors)
    {
        if (node is not ListNode list || !list.Items.Any(item => item is MapNode map && IsRemoval(map)))
            return node;
        foreach (MapNode record in list.Items.OfType<MapNode>().Where(IsRemoval))
            RefuseRemoval(record, KeyPath.Join(path, NameOf(record) ?? "?"), errors, []);
        return list with { Items = [.. list.Items.Where(item => item is not MapNode map || !IsRemoval(map))] };
    }

    private static void RefuseRemoval(MapNode record, string key, ErrorList errors, string[] names) =>
        errors.Add(record.Location, key, "there is nothing of this name to remove",
            "the name of a record of the file that is extended", NearestWord.Of(NameOf(record) ?? "", names));

    private static bool IsNamed(ListNode list) => list.Items.Count > 0
        && list.Items.All(item => item is MapNode map && NameOf(map) is not null);

    private static string? NameOf(MapNode map) => (map.Find("name")?.Value as ScalarNode)?.Text;

    private static bool IsRemoval(MapNode map) => map.Find("remove")?.Value is ScalarNode { Flag: true };
}
