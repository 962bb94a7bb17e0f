using System.Text;
using System.Text.Json;
using EcosystemSim.Analysis;
using EcosystemSim.Cli.Listings;

namespace EcosystemSim.Cli.Explaining;

/// <summary>A page about one word of scenario or result files, for people or as one JSON object.</summary>
/// <param name="Kind">What it is: lever, parameter and so on.</param>
/// <param name="Key">The word.</param>
/// <param name="Meaning">What it stands for, in a phrase.</param>
internal sealed record Page(string Kind, string Key, string Meaning)
{
    private const int LabelWidth = 20;

    private readonly List<(string Name, object? Value)> _facts = [];
    private readonly List<(string Name, object? Value)> _data = [];
    private readonly List<(string Title, Listing Listing)> _tables = [];
    private readonly List<(string Title, string Yaml)> _examples = [];

    /// <summary>A line of the page: text, a number, a list of words, or null for "not known".</summary>
    public Page Fact(string name, object? value)
    {
        _facts.Add((name, value));
        return this;
    }

    /// <summary>A range: words for people, two numbers for programs.</summary>
    public Page Range(double low, double high, string note = "")
    {
        _data.Add(("low", low));
        _data.Add(("high", high));
        return Fact("range", $"{ShortNumber.Of(low)} to {ShortNumber.Of(high)}{note}");
    }

    public Page Table(string title, Listing listing)
    {
        _tables.Add((title, listing));
        return this;
    }

    /// <summary>Lines that work in a scenario file as they stand.</summary>
    public Page Example(string title, string yaml)
    {
        _examples.Add((title, yaml.ReplaceLineEndings("\n").TrimEnd('\n')));
        return this;
    }

    public void Print(TextWriter output, bool json)
    {
        if (json)
            output.WriteLine(Json());
        else
            PrintText(output);
    }

    private void PrintText(TextWriter output)
    {
        output.WriteLine($"{Key} ({Kind})");
        foreach (string line in WordWrap.Lines(Meaning, Listing.Columns))
            output.WriteLine(line);
        output.WriteLine();
        foreach ((string name, object? value) in _facts)
        {
            string label = name.PadRight(LabelWidth);
            foreach (string line in WordWrap.Lines(Text(value), Listing.Columns - LabelWidth - 2))
            {
                output.WriteLine($"  {label}{line}".TrimEnd());
                label = new string(' ', LabelWidth);
            }
        }

        foreach ((string title, Listing listing) in _tables)
        {
            output.WriteLine();
            output.WriteLine($"{title}:");
            listing.Print(output, json: false);
        }

        foreach ((string title, string yaml) in _examples)
        {
            output.WriteLine();
            output.WriteLine($"{title}:");
            output.WriteLine();
            foreach (string line in yaml.Split('\n'))
                output.WriteLine($"    {line}");
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        double number => ShortNumber.Of(number),
        IReadOnlyCollection<string> { Count: 0 } => "-",
        IReadOnlyCollection<string> words => string.Join(", ", words),
        _ => value.ToString() is { Length: > 0 } text ? text : "-",
    };

    private string Json()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Listing.Json))
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Kind);
            writer.WriteString("key", Key);
            writer.WriteString("meaning", Meaning);
            foreach ((string name, object? value) in _facts.Concat(_data))
                Listing.WriteCell(writer, Property(name), value);
            foreach ((string title, Listing listing) in _tables)
            {
                writer.WritePropertyName(Property(title));
                listing.Write(writer);
            }

            writer.WriteStartArray("examples");
            foreach ((string _, string yaml) in _examples)
                writer.WriteStringValue(yaml);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Property(string words) => words.Replace(' ', '-').ToLowerInvariant();
}
