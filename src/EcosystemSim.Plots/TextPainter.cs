using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace EcosystemSim.Plots;

/// <summary>Text on a canvas in the embedded fonts. Positions are those of the baseline.</summary>
internal sealed class TextPainter(SKCanvas canvas)
{
    private const string Ellipsis = "…";

    /// <summary>Height of capitals and depth of descenders, relative to the size.</summary>
    private const float CapHeight = 0.72f;

    private const float Descent = 0.2f;

    private readonly List<TextBox> _boxes = [];
    private readonly List<float> _lengths = [];

    public SKCanvas Canvas => canvas;

    /// <summary>What was drawn, in order.</summary>
    public IReadOnlyList<TextBox> Boxes => _boxes;

    /// <summary>Lengths of what an SVG gets as text elements, in order; Arabic script gets there as outlines.</summary>
    public IReadOnlyList<float> Lengths => _lengths;

    public static float Measure(string text, float size, bool bold = false)
    {
        using SKFont font = Font(size, bold);
        return TextRuns.Of(text).Sum(run => Width(run, font));
    }

    /// <summary>
    /// Breaks text at spaces so that no line is wider than <paramref name="width"/>; what exceeds the lines allowed is cut
    /// with an ellipsis.
    /// </summary>
    public static List<string> Wrap(string text, float size, float width, int maxLines, bool bold = false)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Measure(longer, size, bold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
            lines.Add(line);
        if (lines.Count > maxLines)
        {
            lines.RemoveRange(maxLines, lines.Count - maxLines);
            lines[^1] += Ellipsis;
        }

        bool rightToLeft = TextRuns.ReadsRightToLeft(text);
        return [.. lines.Select(each => Directed(Shorten(each, size, width, bold), rightToLeft))];
    }

    /// <summary>The text in one line, cut with an ellipsis where it is too long.</summary>
    public static string Fit(string text, float size, float width, bool bold = false) =>
        Wrap(text, size, width, maxLines: 1, bold).FirstOrDefault("");

    public void Draw(string text, float x, float y, float size, SKColor color, bool bold = false)
    {
        using SKFont font = Font(size, bold);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        float left = x;
        foreach (TextRun run in TextRuns.Of(text))
        {
            if (run.RightToLeft)
                DrawShaped(run.Text, left, y, font, paint);
            else
                DrawPlain(run.Text, left, y, font, paint);
            left += Width(run, font);
        }

        if (left > x)
            _boxes.Add(new TextBox(text, new SKRect(x, y - (CapHeight * size), left, y + (Descent * size))));
    }

    public void DrawCentred(string text, float x, float y, float size, SKColor color) =>
        Draw(text, x - (Measure(text, size) / 2), y, size, color);

    public void DrawRightAligned(string text, float x, float y, float size, SKColor color, bool bold = false) =>
        Draw(text, x - Measure(text, size, bold), y, size, color, bold);

    /// <summary>Draws lines under each other and returns the baseline after the last one.</summary>
    public float DrawLines(IEnumerable<string> lines, float x, float y, float size, SKColor color, bool bold = false)
    {
        foreach (string line in lines)
        {
            Draw(line, x, y, size, color, bold);
            y += size * Theme.Leading;
        }

        return y;
    }

    private static SKFont Font(float size, bool bold) => new(bold ? EmbeddedFonts.Bold : EmbeddedFonts.Regular, size)
    {
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        Subpixel = true,
    };

    private static string Shorten(string line, float size, float width, bool bold)
    {
        while (line.Length > 2 && Measure(line, size, bold) > width)
            line = line.TrimEnd('…')[..^1].TrimEnd() + Ellipsis;
        return line;
    }

    /// <summary>A line reads in the direction of its text, whatever its own first letter is.</summary>
    private static string Directed(string line, bool rightToLeft) =>
        TextRuns.ReadsRightToLeft(line) == rightToLeft ? line
        : (rightToLeft ? TextRuns.RightToLeftMark : TextRuns.LeftToRightMark) + line;

    /// <summary>
    /// Arabic letters join: they are drawn as outlines of shaped glyphs, since a plain text element of an SVG would lose
    /// their forms.
    /// </summary>
    private void DrawShaped(string run, float x, float y, SKFont font, SKPaint paint)
    {
        SKShaper.Result shaped = EmbeddedFonts.Shape(run, x, y, font);
        for (int i = 0; i < shaped.Codepoints.Length; i++)
        {
            using SKPath? glyph = font.GetGlyphPath((ushort)shaped.Codepoints[i]);
            if (glyph is null)
                continue;
            glyph.Transform(SKMatrix.CreateTranslation(shaped.Points[i].X, shaped.Points[i].Y));
            canvas.DrawPath(glyph, paint);
        }
    }

    /// <summary>Without spaces at its ends, which an SVG would lose.</summary>
    private void DrawPlain(string run, float x, float y, SKFont font, SKPaint paint)
    {
        string text = run.Trim(' ');
        if (text.Length == 0)
            return;
        float indent = font.MeasureText(run[..run.IndexOf(text[0])]);
        canvas.DrawText(text, x + indent, y, SKTextAlign.Left, font, paint);
        _lengths.Add(font.MeasureText(text));
    }

    private static float Width(TextRun run, SKFont font) => run.RightToLeft
        ? EmbeddedFonts.Shape(run.Text, 0, 0, font).Width
        : font.MeasureText(run.Text);
}
