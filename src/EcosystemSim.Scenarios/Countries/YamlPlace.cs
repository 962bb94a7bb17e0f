using System.Globalization;
using EcosystemSim.Model.Parameters;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EcosystemSim.Scenarios.Countries;

/// <summary>A YAML node that knows its file and key; it becomes a typed value or a <see cref="DataFileException"/>.</summary>
internal sealed record YamlPlace(string File, string Key, YamlNode Node)
{
    private static readonly string[] EvidenceWords = [.. Enum.GetNames<Evidence>().Select(name => name.ToLowerInvariant())];

    public int Line => (int)Node.Start.Line;

    /// <exception cref="DataFileException">The file is not YAML, repeats a key, or is empty.</exception>
    public static YamlPlace Parse(string file, string text)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            (int line, int column) = ((int)error.Start.Line, (int)error.Start.Column);
            string found = error.Message.TrimEnd('.');
            throw new DataFileException(file, line, column, "file", found, "YAML without repeated keys", error);
        }

        if (stream.Documents.Count != 1)
            throw new DataFileException(file, 1, 1, "file", $"{stream.Documents.Count} documents", "one YAML document");
        return new YamlPlace(file, "file", stream.Documents[0].RootNode);
    }

    /// <summary>The entries of a map, in the order of the file.</summary>
    public IEnumerable<YamlPlace> Entries() =>
        Node is YamlMappingNode map
            ? map.Children.Select(child => new YamlPlace(File, child.Key.ToString(), child.Value))
            : throw Wrong("a map");

    /// <summary>The entries of a map with exactly these keys.</summary>
    public YamlPlace[] Fields(params string[] keys)
    {
        YamlPlace[] entries = [.. Entries()];
        if (entries.FirstOrDefault(entry => !keys.Contains(entry.Key)) is { } unknown)
            throw unknown.Wrong($"only the keys {string.Join(", ", keys)}", $"the unknown key '{unknown.Key}'");
        return [.. keys.Select(key => entries.FirstOrDefault(entry => entry.Key == key)
            ?? throw Wrong($"the keys {string.Join(", ", keys)}", $"no '{key}'"))];
    }

    public IEnumerable<YamlPlace> Items() =>
        Node is YamlSequenceNode list ? list.Children.Select(child => new YamlPlace(File, Key, child)) : throw Wrong("a list");

    public string Text() => Node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Wrong("text");

    /// <summary>A number in [low, high], read with a decimal point whatever the machine's culture.</summary>
    public double Number(double low, double high, string unit)
    {
        bool isNumber = double.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        return isNumber && value >= low && value <= high
            ? value
            : throw Wrong(FormattableString.Invariant($"a number from {low} to {high} ({unit})"));
    }

    /// <summary>Evidence written as <c>kind: words</c>.</summary>
    public Source Source()
    {
        string text = Text();
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string kind = colon < 0 ? "" : text[..colon];
        string words = colon < 0 ? "" : text[(colon + 1)..].Trim();
        int index = Array.IndexOf(EvidenceWords, kind);
        return index >= 0 && words.Length > 0
            ? new Source((Evidence)index, words)
            : throw Wrong($"'kind: words' with kind one of {string.Join(", ", EvidenceWords)}");
    }

    public DataFileException Wrong(string expected) =>
        Wrong(expected, Node is YamlScalarNode scalar ? $"'{scalar.Value}'" : $"a {Node.NodeType.ToString().ToLowerInvariant()}");

    public DataFileException Wrong(string expected, string found) =>
        new(File, (int)Node.Start.Line, (int)Node.Start.Column, Key, found, expected);
}
