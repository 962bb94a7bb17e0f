using EcosystemSim.Analysis;
using ScottPlot;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// Draws one small panel: a line per policy over the band of the policy compared to, and at the right a bar per policy for the
/// runs of the last year. Why bars: bands of several policies over each other are mud, and a line alone hides the spread.
/// </summary>
internal sealed class LinePanelPainter(LinePanelsData data, LinePanel panel, AxisTicks axis)
{
    private const float LeftPadLeast = 22;
    private const float RightPadLeast = 14;
    private const float TopPad = 4;
    private const float BarsGap = 5;
    private const float BarStep = 4.5f;
    private const float BarThick = 3;
    private const float BarThin = 1;
    private const float MedianTick = 3.6f;

    public void Draw(TextPainter text, SKRect area)
    {
        float left = area.Left + Math.Max(LeftPadLeast, AxisLabels.ValuesWidth(axis));
        float bars = Math.Max(RightPadLeast, BarsGap + (data.Policies.Count * BarStep));
        using var frame = new PlotFrame(
            new SKRect(left, area.Top + TopPad, area.Right - bars, area.Bottom - AxisLabels.YearsHeight),
            new AxisScale(0, Math.Max(1, data.YearLabels.Count - 1)),
            AxisScale.Of(axis, panel.Unit.IsRank));
        frame.GridAcross(axis.Ticks);
        frame.AddBand(panel.Bands[0], band => band.Q05, band => band.Q95, Theme.Policy(data.Policies[0]), Theme.BackdropAlpha);

        // Those compared to come last: thin, so that what lies under them shows on both sides.
        IEnumerable<(PolicyTag Policy, IReadOnlyList<Band> Bands)> lines = data.Policies.Zip(panel.Bands);
        foreach ((PolicyTag policy, IReadOnlyList<Band> bands) in lines.OrderBy(line => line.Policy.IsReference))
            frame.AddMedian(bands, Theme.Policy(policy), Theme.LineWidth(policy, data.Policies), LinePattern.Solid);
        frame.AddMedian(panel.Beside, Theme.Ink, Theme.BesideLine, LinePattern.Dotted);
        frame.Render(text.Canvas);
        DrawBars(text.Canvas, frame);
        AxisLabels.DrawValues(text, frame, axis);
        AxisLabels.DrawYears(text, frame, data.YearLabels, area.Left, area.Right);
    }

    private void DrawBars(SKCanvas canvas, PlotFrame frame)
    {
        for (int i = 0; i < data.Policies.Count; i++)
        {
            Band last = panel.Bands[i][^1];
            if (last.Count == 0)
                continue;
            float x = frame.Area.Right + BarsGap + ((i + 0.5f) * BarStep);
            SKColor color = Theme.Policy(data.Policies[i]);
            using var paint = new SKPaint { Color = color, IsAntialias = true, StrokeWidth = BarThin };
            canvas.DrawLine(x, frame.Y(last.Q05), x, frame.Y(last.Q95), paint);
            paint.StrokeWidth = BarThick;
            canvas.DrawLine(x, frame.Y(last.Q25), x, frame.Y(last.Q75), paint);
            paint.Color = Theme.Paper;
            paint.StrokeWidth = 1;
            canvas.DrawLine(x - (BarThick / 2), frame.Y(last.Q50), x + (BarThick / 2), frame.Y(last.Q50), paint);
            if (frame.Y(last.Q25) - frame.Y(last.Q75) is > -MedianTick and < MedianTick)
                DrawDot(canvas, x, frame.Y(last.Q50), color);
        }
    }

    /// <summary>Where half of the runs agree there is no bar to see.</summary>
    private static void DrawDot(SKCanvas canvas, float x, float y, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawCircle(x, y, MedianTick / 2, paint);
    }
}
