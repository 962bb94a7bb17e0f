using System.Text;
using System.Text.RegularExpressions;

namespace EcosystemSim.Scenarios.Countries;

/// <summary>One field of a nation's row in <c>world.csv</c>, as it is shown to people.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Value">The field as written; empty where the source has none.</param>
/// <param name="Unit">Unit, from <c>sources.md</c>; empty where that does not tell.</param>
/// <param name="Year">Year or years the value is of.</param>
/// <param name="Source">Where the column comes from.</param>
/// <param name="Filled">"regressed" or "assumed" where the source had a blank that was filled; else empty.</param>
public sealed record WorldValue(string Column, string Value, string Unit, string Year, string Source, string Filled);

/// <summary>
/// Reads one nation's row with what <c>sources.md</c> says of its columns. Why from the document: unit, year and source of a
/// column are written there once, for people, and a second list of them would drift.
/// </summary>
public static partial class WorldRowReader
{
    private const string World = "world.csv";

    private const string Sources = "sources.md";

    private static readonly string[] Keys = ["iso3", "name", "filled"];

    /// <summary>The values of a nation in the order of the columns; empty where the table has no such nation.</summary>
    public static IReadOnlyList<WorldValue> Read(string folder, string iso3)
    {
        string path = Path.Combine(folder, World);
        CsvTable table = CsvTable.Parse(path, File.ReadAllBytes(path));
        CsvTableRow? row = table.Rows.FirstOrDefault(candidate => candidate.Text("iso3") == iso3);
        if (row is null)
            return [];
        var filled = row.Text("filled").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Split(':'))
            .ToDictionary(word => word[0], word => word[^1], StringComparer.Ordinal);
        Dictionary<string, Match> notes = Notes(Path.Combine(folder, Sources));
        return
        [
            .. table.Headers.Where(column => !Keys.Contains(column)).Select(column => new WorldValue(
                column, row.Text(column), Cell(notes, column, "unit"), Cell(notes, column, "year"), Cell(notes, column, "source"),
                filled.GetValueOrDefault(column, ""))),
        ];
    }

    private static string Cell(Dictionary<string, Match> notes, string column, string group) =>
        notes.TryGetValue(column, out Match? note) ? note.Groups[group].Value.Trim() : "";

    /// <summary>The rows of the document's table of columns, with the short names of sources written out.</summary>
    private static Dictionary<string, Match> Notes(string path)
    {
        string text = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n") : "";
        var sources = SourceRow().Matches(text)
            .ToDictionary(row => row.Groups["key"].Value, row => row.Groups["source"].Value.Trim(), StringComparer.Ordinal);
        string spelled = ShortSource().Replace(text, match => sources.GetValueOrDefault(match.Groups["key"].Value, match.Value));
        return ColumnRow().Matches(SourceKey().Replace(spelled, ""))
            .ToDictionary(row => row.Groups["column"].Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<column>\w+)` \|(?<unit>[^|\n]*)\|(?<year>[^|\n]*)\|(?<source>[^|\n]*)\|", RegexOptions.Multiline)]
    private static partial Regex ColumnRow();

    [GeneratedRegex(@"^\| (?<key>[A-Z]) \|(?<source>[^|\n]*)\|", RegexOptions.Multiline)]
    private static partial Regex SourceRow();

    /// <summary>A cell that is a key and nothing else: <c>| [G] |</c>.</summary>
    [GeneratedRegex(@"(?<=\| )\[(?<key>[A-Z])\](?= \|)")]
    private static partial Regex ShortSource();

    /// <summary>A key behind the name of its source: <c>NCSES [N]</c>.</summary>
    [GeneratedRegex(@" \[[A-Z]\](?=[ ;|])")]
    private static partial Regex SourceKey();
}
