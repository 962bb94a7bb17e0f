using System.Globalization;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// What the drawing library leaves out of an SVG: a title and a description, a view box that scales, the same ids in every
/// process, and texts that keep their length where the font is not installed.
/// </summary>
internal sealed partial class SvgDress(string title, string description, SKSizeI size)
{
    /// <param name="svg">What the library wrote.</param>
    /// <param name="textLengths">Lengths of its text elements, in order.</param>
    /// <param name="idPrefix">Put before every id.</param>
    public string Put(string svg, IReadOnlyList<float> textLengths, string idPrefix)
    {
        string opening = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" "
            + $"viewBox=\"0 0 {size.Width} {size.Height}\" width=\"{size.Width}\" height=\"{size.Height}\">"
            + $"\n<title>{Escape(title)}</title>\n<desc>{Escape(description)}</desc>");
        svg = OpeningTag().Replace(svg.Replace("\r\n", "\n", StringComparison.Ordinal), _ => opening, 1);
        const string Font = $"font-family=\"{EmbeddedFonts.Family}";
        svg = svg.Replace($"{Font}\"", $"{Font}, Roboto, 'Noto Sans', sans-serif\"", StringComparison.Ordinal);
        return NumberIds(StretchTexts(svg, textLengths), idPrefix);
    }

    /// <summary>
    /// The library numbers ids over the life of the process; numbered by appearance they are the same in every one.
    /// </summary>
    private static string NumberIds(string svg, string idPrefix)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Ids().Replace(svg, match =>
        {
            string id = match.Groups[1].Value;
            numbers.TryAdd(id, numbers.Count);
            return string.Create(CultureInfo.InvariantCulture, $"{match.Value[..^id.Length]}{idPrefix}{numbers[id]}");
        });
    }

    /// <summary>
    /// The library writes the place of every letter, which pulls the letters of another font apart or together. The place of
    /// the first and the length of the whole let any font fill the same room.
    /// </summary>
    private static string StretchTexts(string svg, IReadOnlyList<float> lengths)
    {
        int index = 0;
        return Texts().Replace(svg, match => index < lengths.Count
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"<text {match.Groups["style"].Value} x=\"{match.Groups["x"].Value}\" y=\"{match.Groups["y"].Value}\" "
                + $"textLength=\"{lengths[index++]:0.##}\" lengthAdjust=\"spacingAndGlyphs\">{match.Groups["text"].Value}</text>")
            : match.Value);
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex OpeningTag();

    [GeneratedRegex("(?:\\bid=\"|url\\(#|href=\"#)([A-Za-z0-9_]+)")]
    private static partial Regex Ids();

    [GeneratedRegex("<text (?<style>[^>]*?) x=\"(?<x>[^\",]*)[^\"]*\" y=\"(?<y>[^\",]*)[^\"]*\">\\s*(?<text>[^<]*?)\\s*</text>")]
    private static partial Regex Texts();
}
