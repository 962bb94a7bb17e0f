using EcosystemSim.Analysis;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>Title and last ranks of a path, beside the plot and tied to the end of the path by a thin line.</summary>
internal sealed class PathEndLabel(RankPath path, float width)
{
    private const float Gap = 8;
    private const float BarGap = 8;
    private const float BarWidth = 3;
    private const int TitleLinesMax = 2;

    private readonly List<string> _title = TextPainter.Wrap(path.Policy.Title, Theme.LabelSize, width, TitleLinesMax, bold: true);

    public RankPoint End => path.Points[^1];

    public float Height => ((_title.Count + 1) * Theme.LabelSize * Theme.Leading) + Gap;

    /// <summary>Tops of labels in the order given, as near as they may be to where they want to stand without touching.</summary>
    public static float[] Spread(IReadOnlyList<(float Top, float Height)> wanted, float top, float bottom)
    {
        float[] tops = new float[wanted.Count];
        float free = top;
        for (int i = 0; i < tops.Length; i++)
        {
            tops[i] = Math.Max(wanted[i].Top, free);
            free = tops[i] + wanted[i].Height;
        }

        float limit = bottom;
        for (int i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], limit - wanted[i].Height);
            limit = tops[i];
        }

        return tops;
    }

    public void Draw(TextPainter text, float left, float top, PlotFrame frame)
    {
        SKColor color = Theme.Policy(path.Policy);
        float baseline = top + Theme.LabelSize;
        using var paint = new SKPaint { Color = color.WithAlpha(0xA0), IsAntialias = true, StrokeWidth = 0.8f };
        float tie = baseline - (Theme.LabelSize * 0.35f);
        text.Canvas.DrawLine(frame.X(End.Across), frame.Y(End.Up), left - BarGap, tie, paint);
        paint.Color = color;
        text.Canvas.DrawRect(left - BarGap, top + 1, BarWidth, Height - Gap - 2, paint);
        float y = text.DrawLines(_title, left, baseline, Theme.LabelSize, Theme.Ink, bold: true);
        text.Draw(path.Label, left, y, Theme.LabelSize, Theme.Quiet);
    }
}
