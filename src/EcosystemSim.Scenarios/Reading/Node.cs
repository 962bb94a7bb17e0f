namespace EcosystemSim.Scenarios.Reading;

/// <summary>
/// A piece of a scenario file that still knows where it was written, also after files were merged.
/// Why own nodes: the YAML library's objects lose the file, and merging must not change the place an error points at.
/// </summary>
public abstract record Node(Location Location)
{
    /// <summary>"a map", "a list" or "a value", for messages.</summary>
    public abstract string Words { get; }
}

/// <summary>A single value, as written and without quotes.</summary>
public sealed record ScalarNode(Location Location, string Text, bool Quoted) : Node(Location)
{
    public override string Words => Text.Length == 0 ? "nothing" : $"'{Shorten(Text)}'";

    /// <summary>True where nothing was written after the key.</summary>
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";

    /// <summary>The value of a flag as YAML 1.2 writes it; null for other words.</summary>
    public bool? Flag => Text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    private static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : string.Concat(line.AsSpan(0, 57), "...");
    }
}

/// <summary>Keys with values, in the order of the file.</summary>
public sealed record MapNode(Location Location, IReadOnlyList<MapEntry> Entries) : Node(Location)
{
    public override string Words => "a map of keys";

    public MapEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <summary>One key of a map.</summary>
public sealed record MapEntry(string Key, Location Location, Node Value);

/// <summary>Items in the order of the file.</summary>
public sealed record ListNode(Location Location, IReadOnlyList<Node> Items) : Node(Location)
{
    public override string Words => "a list";

    /// <summary>
    /// What the list was written over by <c>extends</c>. A dated list changes it from its dates on; other lists replace it.
    /// </summary>
    public Node? Over { get; init; }
}

/// <summary>Something that was refused while reading; reported there, so nothing more is said about it.</summary>
public sealed record RefusedNode(Location Location) : Node(Location)
{
    public override string Words => "something unreadable";
}
