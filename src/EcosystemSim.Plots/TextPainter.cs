using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace EcosystemSim.Plots;

/// <summary>Text on a canvas in the embedded fonts. Positions are those of the baseline.</summary>
internal sealed class TextPainter(SKCanvas canvas)
{
    private const string Ellipsis = "…";

    /// <summary>Zero-width non-joiner, part of many Persian words.</summary>
    private const char Joiner = '\u200C';

    public static float Measure(string text, float size, bool bold = false)
    {
        using SKFont font = Font(size, bold);
        return Runs(text).Sum(run => Width(run, font));
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

        return [.. lines.Select(each => Shorten(each, size, width, bold))];
    }

    public void Draw(string text, float x, float y, float size, SKColor color, bool bold = false)
    {
        using SKFont font = Font(size, bold);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        float left = x;
        foreach ((string run, bool rightToLeft) in Runs(text))
        {
            if (rightToLeft)
                DrawShaped(run, left, y, font, paint);
            else
                canvas.DrawText(run, left, y, SKTextAlign.Left, font, paint);
            left += Width((run, rightToLeft), font);
        }
    }

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

    /// <summary>
    /// Arabic letters join: they are drawn as outlines of shaped glyphs, since a plain text element of an SVG would lose
    /// their forms.
    /// </summary>
    private void DrawShaped(string run, float x, float y, SKFont font, SKPaint paint)
    {
        using var shaper = new SKShaper(font.Typeface);
        SKShaper.Result shaped = shaper.Shape(run, x, y, font);
        for (int i = 0; i < shaped.Codepoints.Length; i++)
        {
            using SKPath? glyph = font.GetGlyphPath((ushort)shaped.Codepoints[i]);
            if (glyph is null)
                continue;
            glyph.Transform(SKMatrix.CreateTranslation(shaped.Points[i].X, shaped.Points[i].Y));
            canvas.DrawPath(glyph, paint);
        }
    }

    private static float Width((string Text, bool RightToLeft) run, SKFont font)
    {
        if (!run.RightToLeft)
            return font.MeasureText(run.Text);
        using var shaper = new SKShaper(font.Typeface);
        return shaper.Shape(run.Text, font).Width;
    }

    /// <summary>Cuts text into runs of one direction, in a line that reads from left to right as a whole.</summary>
    private static List<(string Text, bool RightToLeft)> Runs(string text)
    {
        var runs = new List<(string, bool)>();
        int start = 0;
        while (start < text.Length)
        {
            bool rightToLeft = IsRightToLeft(text[start]);
            int end = start + 1;
            int lastStrong = start;
            while (end < text.Length && (IsRightToLeft(text[end]) == rightToLeft || (rightToLeft && text[end] is ' ' or Joiner)))
            {
                lastStrong = text[end] is ' ' ? lastStrong : end;
                end++;
            }

            // A space at the end of a right-to-left run belongs to what follows.
            end = rightToLeft ? lastStrong + 1 : end;
            runs.Add((text[start..end], rightToLeft));
            start = end;
        }

        return runs;
    }

    private static bool IsRightToLeft(char letter) => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC');
}
