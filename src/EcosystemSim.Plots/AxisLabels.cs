using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>Numbers left of a frame and years below it.</summary>
internal static class AxisLabels
{
    /// <summary>Space below a frame that the years take.</summary>
    public const float YearsHeight = 18;

    private const float ValueGap = 5;
    private const float TickLength = 3;
    private const float YearGap = 8;

    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50];

    /// <summary>Space left of a frame that the numbers take.</summary>
    public static float ValuesWidth(AxisTicks axis) =>
        axis.Ticks.Select(tick => TextPainter.Measure(AxisTicks.Label(tick), Theme.LabelSize)).DefaultIfEmpty(0).Max() + ValueGap;

    public static void DrawValues(TextPainter text, PlotFrame frame, AxisTicks axis)
    {
        foreach (double tick in axis.Ticks)
        {
            float baseline = Middle(frame.Y(tick), Theme.LabelSize);
            text.DrawRightAligned(AxisTicks.Label(tick), frame.Area.Left - ValueGap, baseline, Theme.LabelSize, Theme.Quiet);
        }
    }

    /// <summary>
    /// As many years as fit beside each other, counted back from the last, which always has a label; none reaches out of
    /// <paramref name="left"/> to <paramref name="right"/>.
    /// </summary>
    public static void DrawYears(TextPainter text, PlotFrame frame, IReadOnlyList<string> labels, float left, float right)
    {
        int last = labels.Count - 1;
        float widest = labels.Max(label => TextPainter.Measure(label, Theme.LabelSize));
        float spacing = last > 0 ? frame.X(1) - frame.X(0) : 0;
        int step = YearSteps.FirstOrDefault(each => each * spacing >= widest + YearGap, Math.Max(1, last));
        float free = right + YearGap;
        using var tick = new SKPaint { Color = Theme.Quiet, IsAntialias = true, StrokeWidth = 1 };
        for (int year = last; year >= 0; year -= step)
        {
            float width = TextPainter.Measure(labels[year], Theme.LabelSize);
            float x = Math.Clamp(frame.X(year) - (width / 2), left, Math.Max(left, right - width));
            if (x + width + YearGap > free)
                continue;
            free = x;
            text.Canvas.DrawLine(frame.X(year), frame.Area.Bottom, frame.X(year), frame.Area.Bottom + TickLength, tick);
            text.Draw(labels[year], x, frame.Area.Bottom + TickLength + 2 + Theme.LabelSize, Theme.LabelSize, Theme.Quiet);
        }
    }

    /// <summary>Baseline of a text whose middle is at <paramref name="y"/>.</summary>
    public static float Middle(float y, float size) => y + (size * 0.35f);
}
