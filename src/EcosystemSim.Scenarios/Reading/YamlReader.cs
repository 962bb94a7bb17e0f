using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EcosystemSim.Scenarios.Reading;

/// <summary>
/// Reads one YAML document into nodes. Accepts the part of YAML that a scenario needs: maps, lists, values and comments.
/// Anchors, aliases, merge keys, tags, several documents and complex keys are refused, as each lets a file hide
/// what it means.
/// </summary>
internal sealed class YamlReader
{
    public const int MaximumDepth = 20;

    /// <summary>Most keys of a map and items of a list: far above any sensible file, and small enough to search in.</summary>
    public const int MaximumBreadth = 2000;

    private readonly string _file;
    private readonly ErrorList _errors;
    private readonly Parser _parser;

    /// <summary>Aliases that were refused: a bomb of ten thousand is one mistake per name.</summary>
    private readonly HashSet<string> _refusedAliases = new(StringComparer.Ordinal);

    private YamlReader(string text, string file, ErrorList errors)
    {
        _file = file;
        _errors = errors;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The top map of the file, or null after errors that leave nothing to check.</summary>
    public static MapNode? Read(ReadOnlySpan<byte> bytes, string file, ErrorList errors)
    {
        string? text = FileText.Decode(bytes, file, errors);
        if (text is null)
            return null;
        try
        {
            return new YamlReader(text, file, errors).ReadDocument();
        }
        catch (YamlException failure)
        {
            errors.Add(new Location(file, (int)failure.Start.Line, (int)failure.Start.Column), "", Words(failure), "valid YAML");
            return null;
        }
        catch (TooLargeException failure)
        {
            errors.Add(failure.At, failure.Key, failure.Message, failure.Expected);
            return null;
        }
    }

    private MapNode? ReadDocument()
    {
        Next<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            _errors.Add(new Location(_file, 1, 1), "", "the file is empty", "a scenario, beginning with 'schema: ecosim/1'");
            return null;
        }

        Next<DocumentStart>();
        Node root = ReadNode("", 1);
        Next<DocumentEnd>();
        if (_parser.Current is DocumentStart)
            _errors.Add(Here(), "", "a second document in one file", "one scenario per file");
        if (root is MapNode map)
            return map;
        if (root is not RefusedNode)
        {
            _errors.Add(root.Location, "", $"the file holds {root.Words}, not keys",
                "a scenario, beginning with 'schema: ecosim/1'");
        }

        return null;
    }

    private Node ReadNode(string key, int depth)
    {
        Location here = Here();
        if (depth > MaximumDepth)
            throw new TooLargeException(here, "", $"nested deeper than {MaximumDepth} levels", "a flatter file");
        if (_parser.Current is AnchorAlias alias)
        {
            if (_refusedAliases.Add(alias.Value.Value))
                _errors.Add(here, key, $"alias *{alias.Value} is not supported", "the values written out, or 'extends'");
            Advance();
            return new RefusedNode(here);
        }

        RefuseAnchorAndTag(key);
        return _parser.Current switch
        {
            Scalar => ReadScalar(here),
            SequenceStart => ReadList(here, key, depth),
            MappingStart => ReadMap(here, key, depth),
            _ => throw new YamlException(_parser.Current!.Start, _parser.Current.End, "this piece of YAML is not supported"),
        };
    }

    private ScalarNode ReadScalar(Location here)
    {
        Scalar scalar = Next<Scalar>();
        return new ScalarNode(here, scalar.Value, scalar.Style is not ScalarStyle.Plain);
    }

    private ListNode ReadList(Location here, string key, int depth)
    {
        Next<SequenceStart>();
        var items = new List<Node>();
        while (_parser.Current is not SequenceEnd)
        {
            RefuseBreadth(items.Count, key, "items in one list");
            items.Add(ReadNode($"{key}[{items.Count}]", depth + 1));
        }

        Next<SequenceEnd>();
        return new ListNode(here, items);
    }

    private MapNode ReadMap(Location here, string path, int depth)
    {
        Next<MappingStart>();
        var entries = new List<MapEntry>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            Location at = Here();
            RefuseBreadth(entries.Count, path, "keys in one map");
            Node keyNode = ReadNode(path, depth + 1);
            string key = keyNode is ScalarNode scalar ? scalar.Text : "";
            string full = KeyPath.Join(path, key);
            Node value = ReadNode(full, depth + 1);
            if (keyNode is not ScalarNode || key.Length == 0)
            {
                if (keyNode is not RefusedNode)
                    _errors.Add(at, path, "a key must be a plain word", "key: value");
            }
            else if (key == "<<")
                _errors.Add(at, path, "merge keys (<<) are not supported", "the values written out, or 'extends'");
            else if (lineOf.TryGetValue(key, out int line))
                _errors.Add(at, full, $"the key is written twice; first in line {line}", "one of the two");
            else
            {
                lineOf.Add(key, at.Line);
                entries.Add(new MapEntry(key, at, value));
            }
        }

        Next<MappingEnd>();
        return new MapNode(here, entries);
    }

    private void RefuseBreadth(int count, string key, string what)
    {
        if (count >= MaximumBreadth)
            throw new TooLargeException(Here(), key, $"more than {MaximumBreadth} {what}", "a smaller file");
    }

    private void RefuseAnchorAndTag(string key)
    {
        if (_parser.Current is not NodeEvent node)
            return;
        if (!node.Anchor.IsEmpty)
            _errors.Add(Here(), key, $"anchor &{node.Anchor.Value} is not supported", "the values written out, or 'extends'");
        if (!node.Tag.IsEmpty)
            _errors.Add(Here(), key, $"tag {node.Tag} is not supported", "plain values");
    }

    /// <summary>The current event, which must be a <typeparamref name="T"/>; the parser moves on.</summary>
    private T Next<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null)
            Advance();
        if (_parser.Current is not T found)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "this piece of YAML is not supported");
        Advance();
        return found;
    }

    /// <summary>
    /// The library throws exceptions without a place for some texts, such as a value that begins with a closing bracket;
    /// the end of the piece before it is then the nearest place known.
    /// </summary>
    private void Advance()
    {
        Mark last = _parser.Current?.End ?? Mark.Empty;
        try
        {
            _parser.MoveNext();
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException
            or OverflowException or IndexOutOfRangeException or NullReferenceException)
        {
            throw new YamlException(last, last, "unexpected characters behind this place", failure);
        }
    }

    private Location Here() => new(_file, (int)_parser.Current!.Start.Line, (int)_parser.Current.Start.Column);

    private static string Words(YamlException failure)
    {
        string text = failure.Message.Trim().TrimEnd('.');
        return text.Length == 0
            ? "this is not valid YAML"
            : $"this is not valid YAML: {char.ToLowerInvariant(text[0])}{text[1..]}";
    }

    private sealed class TooLargeException(Location at, string key, string message, string expected) : Exception(message)
    {
        public Location At => at;

        public string Key => key;

        public string Expected => expected;
    }
}
