using System.Text;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>A drawing that can be written as PNG and SVG; the same data give the same bytes.</summary>
public abstract class Figure
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

            string svg = Encoding.UTF8.GetString(stream.ToArray());
            return new SvgDress(Title, Description, Size).Put(svg, Drawn().Lengths, idPrefix);
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
                _drawing = new Drawing(recorder.EndRecording(), text.Boxes, text.Lengths);
            }

            return _drawing;
        }
    }

    private sealed record Drawing(SKPicture Picture, IReadOnlyList<TextBox> Texts, IReadOnlyList<float> Lengths);
}
