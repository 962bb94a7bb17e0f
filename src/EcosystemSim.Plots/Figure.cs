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

    /// <summary>Deflate level: flat colours hardly shrink further, and higher levels take most of the time of a figure.</summary>
    private const int PngLevel = 4;

    /// <summary>The plotting library keeps its fonts in unguarded statics.</summary>
    private static readonly Lock OneAtATime = new();

    private Drawing? _drawing;

    /// <summary>Width and height of the drawing, in its own pixels.</summary>
    private protected abstract SKSizeI Size { get; }

    /// <summary>Title, for readers of a picture that they cannot see.</summary>
    public abstract string Title { get; }

    /// <summary>What the picture says, in a sentence.</summary>
    public abstract string Description { get; }

    private protected abstract void Draw(TextPainter text);

    /// <summary>All texts of the drawing and where they stand.</summary>
    internal IReadOnlyList<TextBox> Texts => Drawn().Texts;

    internal SKSizeI PixelSize => Size;

    public byte[] ToPng()
    {
        lock (OneAtATime)
        {
            SKPicture picture = Drawn().Picture;
            var info = new SKImageInfo(Size.Width * PngScale, Size.Height * PngScale, SKColorType.Rgba8888, SKAlphaType.Opaque);
            using SKSurface surface = SKSurface.Create(info);
            surface.Canvas.Clear(Theme.Paper);
            surface.Canvas.Scale(PngScale);
            surface.Canvas.DrawPicture(picture);
            using SKPixmap pixels = surface.PeekPixels();
            using SKData png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, PngLevel))
                ?? throw new InvalidOperationException("The picture cannot be written as PNG.");
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
                canvas.DrawPicture(Drawn().Picture);
            }

            return Dress(Encoding.UTF8.GetString(stream.ToArray()), idPrefix);
        }
    }

    /// <summary>Draws once, whatever is made of it.</summary>
    private Drawing Drawn()
    {
        lock (OneAtATime)
        {
            if (_drawing is null)
            {
                using var recorder = new SKPictureRecorder();
                var text = new TextPainter(recorder.BeginRecording(new SKRect(0, 0, Size.Width, Size.Height)));
                Draw(text);
                _drawing = new Drawing(recorder.EndRecording(), text.Boxes);
            }

            return _drawing;
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

    private sealed record Drawing(SKPicture Picture, IReadOnlyList<TextBox> Texts);
}
