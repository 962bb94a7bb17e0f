using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcosystemSim.Analysis;
using Spectre.Console;

namespace EcosystemSim.Cli.Listings;

/// <summary>A table that is printed for people or as JSON: an array of objects with the headers as names.</summary>
/// <param name="Headers">Column names.</param>
/// <param name="Rows">Cells: text, numbers, lists of words, or null for none.</param>
internal sealed record Listing(IReadOnlyList<string> Headers, IReadOnlyList<object?[]> Rows)
{
    /// <summary>Width that fits most terminals and printed pages.</summary>
    public const int Columns = 100;

    public static readonly JsonWriterOptions Json =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Print(TextWriter output, bool json)
    {
        if (json)
            PrintJson(output);
        else
            PrintTable(output);
    }

    private void PrintTable(TextWriter output)
    {
        var text = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Columns;
        Table table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        for (int i = 0; i < Headers.Count; i++)
        {
            bool isLong = Rows.Any(row => Text(row[i]).Length > 30);
            var column = new TableColumn(new Text(Headers[i])) { NoWrap = !isLong, Padding = new Padding(0, 0, 1, 0) };
            table.AddColumn(Rows.Count > 0 && Rows.All(row => row[i] is null or int or double) ? column.RightAligned() : column);
        }

        foreach (object?[] row in Rows)
            table.AddRow(row.Select(cell => new Text(Text(cell))));
        console.Write(table);
        foreach (string line in text.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
            output.WriteLine(line);
    }

    private void PrintJson(TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Json))
            Write(writer);

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>The rows as an array of objects.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (object?[] row in Rows)
        {
            writer.WriteStartObject();
            for (int i = 0; i < Headers.Count; i++)
                WriteCell(writer, Headers[i], row[i]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteCell(Utf8JsonWriter writer, string name, object? cell)
    {
        switch (cell)
        {
            case double number when double.IsFinite(number):
                writer.WriteNumber(name, number);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case string text:
                writer.WriteString(name, text);
                break;
            case IReadOnlyCollection<string> words:
                writer.WriteStartArray(name);
                foreach (string word in words)
                    writer.WriteStringValue(word);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNull(name);
                break;
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        double number => ShortNumber.Of(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        IReadOnlyCollection<string> words => string.Join("; ", words),
        _ => cell.ToString() ?? "",
    };
}
