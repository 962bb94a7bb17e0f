using System.Globalization;
using System.Text;

namespace EcosystemSim.Scenarios.Writing;

/// <summary>
/// Lines of YAML with comments behind them. Why not the YAML library: it does not write comments, and they are the point here.
/// </summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();

    public void Line(int indent, string content, string? comment = null)
    {
        _text.Append(' ', 2 * indent).Append(content);
        if (comment is not null)
            _text.Append("  # ").Append(OneLine(comment));
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    /// <summary>A number that reads back as the same bits.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Text in double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    public static string Map(IEnumerable<(string Key, string Value)> entries) =>
        $"{{ {string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Value}"))} }}";

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string OneLine(string comment) =>
        string.Concat(comment.ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? ' ' : c));
}
