using System.Globalization;
using CsvHelper;

namespace EcosystemSim.Scenarios.Countries;

/// <summary>
/// A CSV file held as text with the line of every row, so that a value that breaks a rule can be pointed at.
/// Columns are found by name and all must be known: a misspelt column must not look like one full of blanks.
/// </summary>
internal sealed class CsvTable
{
    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private CsvTable(string path, string[] headers, List<CsvTableRow> rows)
    {
        Path = path;
        Headers = headers;
        Rows = rows;
    }

    public string Path { get; }

    public string[] Headers { get; }

    public IReadOnlyList<CsvTableRow> Rows { get; }

    /// <exception cref="DataFileException">The file is not CSV, or a row is longer or shorter than the header.</exception>
    public static CsvTable Parse(string path, byte[] content)
    {
        try
        {
            using CsvReader reader = CsvReader.Create(content, Strict);
            string[] headers = [.. reader.Headers];
            List<CsvTableRow> rows = [];
            CsvTable table = new(path, headers, rows);
            while (reader.Read())
            {
                string[] fields = [.. Enumerable.Range(0, headers.Length).Select(reader.GetString)];
                rows.Add(new CsvTableRow(table, (int)reader.LineNumber, fields));
            }

            return table;
        }
        catch (CsvFormatException error)
        {
            string found = error.Message.TrimEnd('.');
            throw new DataFileException(path, (int)error.LineNumber, 1, "row", found, "a row as wide as the header", error);
        }
    }

    /// <summary>Refuses a header that is not exactly <paramref name="columns"/>, in any order.</summary>
    public void RequireColumns(IReadOnlyCollection<string> columns)
    {
        string expected = $"the columns {string.Join(", ", columns)}";
        foreach (string column in columns)
        {
            if (!Headers.Contains(column))
                throw new DataFileException(Path, 1, 1, column, "no such column", expected);
        }

        for (int i = 0; i < Headers.Length; i++)
        {
            if (!columns.Contains(Headers[i]) || Array.IndexOf(Headers, Headers[i]) != i)
                throw new DataFileException(Path, 1, i + 1, Headers[i], "an unknown or repeated column", expected);
        }
    }
}

/// <summary>One row of a <see cref="CsvTable"/>.</summary>
internal sealed record CsvTableRow(CsvTable Table, int Line, string[] Fields)
{
    public string Text(string column) => Fields[Array.IndexOf(Table.Headers, column)];

    /// <summary>The number in <paramref name="column"/>; it must be there and lie in [low, high].</summary>
    public double Number(string column, double low, double high)
    {
        double value = NumberOrBlank(column, low, high);
        return double.IsNaN(value) ? throw Wrong(column, "a number") : value;
    }

    /// <summary>The number in <paramref name="column"/> in [low, high], or NaN where the field is blank.</summary>
    public double NumberOrBlank(string column, double low, double high)
    {
        string text = Text(column);
        if (text.Length == 0)
            return double.NaN;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            throw Wrong(column, "a number");
        if (value < low || value > high)
            throw Wrong(column, FormattableString.Invariant($"a number from {low} to {high}"));
        return value;
    }

    public DataFileException Wrong(string column, string expected)
    {
        string text = Text(column);
        string found = text.Length == 0 ? "a blank" : $"'{text}'";
        return new DataFileException(Table.Path, Line, Array.IndexOf(Table.Headers, column) + 1, column, found, expected);
    }
}
