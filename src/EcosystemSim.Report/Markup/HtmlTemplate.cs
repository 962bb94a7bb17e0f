using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace EcosystemSim.Report.Markup;

/// <summary>
/// Makes <c>Html.Of($"&lt;p&gt;{title}&lt;/p&gt;")</c> safe: the words between the braces are encoded, always, also inside
/// quoted attributes.
/// Why not a template engine: the compiler checks these, and sections stay plain functions.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlTemplate
{
    private const int CharactersPerPart = 40;

    private readonly StringBuilder _markup;

    public HtmlTemplate(int literalLength, int formattedCount) =>
        _markup = new StringBuilder(literalLength + (CharactersPerPart * formattedCount));

    internal string Markup => _markup.ToString();

    public void AppendLiteral(string markup) => _markup.Append(KeepTogether(markup));

    public void AppendFormatted(string? text) => _markup.Append(Encode(text ?? ""));

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Html part) => _markup.Append(part.ToString());

    public void AppendFormatted(IEnumerable<Html> parts) => _markup.Append(Html.Join(parts).ToString());

    /// <summary>Encodes for text and for quoted attributes.</summary>
    internal static string Encode(string text) =>
        KeepTogether(WebUtility.HtmlEncode(WithoutControls(text)));

    /// <summary>What neither XML nor HTML may hold is replaced by the sign for what cannot be shown.</summary>
    internal static string WithoutControls(string text) => string.Concat(text.Select(c =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c));

    /// <summary>A line does not break between a number and its sign.</summary>
    private static string KeepTogether(string markup) => markup.Replace(" %", "\u00A0%", StringComparison.Ordinal);
}
