using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>A drawing that can be written as PNG and SVG; the same data give the same bytes.</summary>
public abstract partial class Figure
{
    /// <summary>Pixels of the PNG per pixel of the drawing.</summary>
    private const int PngScale = 2;

    /// <summary>The plotting library keeps its fonts in unguarded statics.</summary>
    private static readonly Lock OneAtATime = new();

    /// <summary>Width and height of the drawing, in its own pixels.</summary>
    protected abstract SKSizeI Size { get; }

    /// <summary>Title, for readers of a picture that they cannot see.</summary>
    public abstract string Title { get; }

    /// <summary>What the picture says, in a sentence.</summary>
    public abstract string Description { get; }

    protected abstract void Draw(SKCanvas canvas);

    public byte[] ToPng()
    {
        lock (OneAtATime)
        {
            var info = new SKImageInfo(Size.Width * PngScale, Size.Height * PngScale, SKColorType.Rgba8888, SKAlphaType.Opaque);
            using SKSurface surface = SKSurface.Create(info);
            surface.Canvas.Clear(Theme.Paper);
            surface.Canvas.Scale(PngScale);
            Draw(surface.Canvas);
            using SKImage image = surface.Snapshot();
            using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
            return png.ToArray();
        }
    }

    /// <param name="idPrefix">Put before every id, so that several drawings can stand in one page.</param>
    public string ToSvg(string idPrefix)
    {
        lock (OneAtATime)
        {
            using var stream = new MemoryStream();
            using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, Size.Width, Size.Height), stream))
            {
                canvas.Clear(Theme.Paper);
                Draw(canvas);
            }

            return Dress(Encoding.UTF8.GetString(stream.ToArray()), idPrefix);
        }
    }

    /// <summary>
    /// Adds what the drawing library leaves out: a title and a description, a view box that scales, and fallbacks for the
    /// font.
    /// </summary>
    private string Dress(string svg, string idPrefix)
    {
        string opening = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" "
            + $"viewBox=\"0 0 {Size.Width} {Size.Height}\" width=\"{Size.Width}\" height=\"{Size.Height}\">"
            + $"\n<title>{Escape(Title)}</title>\n<desc>{Escape(Description)}</desc>");
        svg = OpeningTag().Replace(svg, _ => opening, 1);

        // The library numbers ids over the life of the process; numbered by appearance they are the same in every process.
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        svg = Ids().Replace(svg, match =>
        {
            string id = match.Groups[1].Value;
            numbers.TryAdd(id, numbers.Count);
            return string.Create(CultureInfo.InvariantCulture, $"{match.Value[..^id.Length]}{idPrefix}{numbers[id]}");
        });
        const string Font = $"font-family=\"{EmbeddedFonts.Family}";
        return svg
            .Replace($"{Font}\"", $"{Font}, 'Noto Sans', Roboto, sans-serif\"", StringComparison.Ordinal)
            .Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    [GeneratedRegex("<svg[^>]*>")]
    private static partial Regex OpeningTag();

    [GeneratedRegex("(?:\\bid=\"|url\\(#|href=\"#)([A-Za-z0-9_]+)")]
    private static partial Regex Ids();
}
