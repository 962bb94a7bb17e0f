using EcosystemSim.Analysis;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// Programme money by year, a panel per policy: an open bar for what is appropriated, and beside it what is paid with what
/// inflation took on top, so that a bar is as high as the money was worth when it was appropriated.
/// </summary>
public sealed class MoneyBarsFigure : HeadedFigure
{
    private const float PlotHeight = 150;
    private const float KeyHeight = 26;
    private const float BoxWidth = 12;
    private const float BoxHeight = 9;
    private const byte ErodedAlpha = 0x58;

    private readonly MoneyBarsData _data;
    private readonly AxisTicks _axis;
    private readonly PanelGrid _grid;
    private readonly PanelHead[] _heads;
    private readonly float _headHeight;

    public MoneyBarsFigure(MoneyBarsData data)
        : base(data.Head)
    {
        _data = data;
        double high = data.Panels.SelectMany(panel => panel.Bars)
            .SelectMany(bar => (double[])[bar.Appropriated, bar.Paid + bar.Eroded, bar.PaidHigh])
            .Where(double.IsFinite)
            .DefaultIfEmpty(1)
            .Max();
        _axis = AxisTicks.Values(0, high);
        int columns = Math.Min(2, data.Panels.Count);
        float width = new PanelGrid(1, columns, 0).PanelWidth;
        _heads = [.. data.Panels.Select(panel =>
            new PanelHead(panel.Policy.Title, panel.Note, width, Theme.Policy(panel.Policy)))];
        _headHeight = _heads.Max(head => head.Height);
        _grid = new PanelGrid(data.Panels.Count, columns, _headHeight + PlotHeight);
    }

    private protected override float BodyHeight => KeyHeight + _grid.Height;

    private protected override void DrawBody(TextPainter text, float top)
    {
        DrawKey(text, top);
        for (int i = 0; i < _data.Panels.Count; i++)
        {
            SKRect area = _grid.Panel(i, top + KeyHeight);
            _heads[i].Draw(text, area.Left, area.Top);
            DrawPanel(text, _data.Panels[i], new SKRect(area.Left, area.Top + _headHeight, area.Right, area.Bottom));
        }
    }

    private void DrawKey(TextPainter text, float top)
    {
        float x = Theme.Margin;
        foreach ((string title, int kind) in new[] { (_data.AppropriatedTitle, 0), (_data.PaidTitle, 1), (_data.ErodedTitle, 2) })
        {
            float baseline = top + Theme.LabelSize;
            var box = SKRect.Create(x, baseline - BoxHeight + 1, BoxWidth, BoxHeight);
            if (kind == 0)
                DrawOpen(text.Canvas, box);
            else
                Fill(text.Canvas, box, kind == 1 ? Theme.Quiet : Theme.Quiet.WithAlpha(ErodedAlpha));
            text.Draw(title, x + BoxWidth + 6, baseline, Theme.LabelSize, Theme.Ink);
            x += BoxWidth + 6 + TextPainter.Measure(title, Theme.LabelSize) + 18;
        }
    }

    private void DrawPanel(TextPainter text, MoneyPanel panel, SKRect area)
    {
        float left = area.Left + Math.Max(22, AxisLabels.ValuesWidth(_axis));
        using var frame = new PlotFrame(
            new SKRect(left, area.Top + 4, area.Right, area.Bottom - AxisLabels.YearsHeight),
            new AxisScale(-0.5, panel.Bars.Count - 0.5),
            AxisScale.Of(_axis, isReversed: false));
        frame.GridAcross(_axis.Ticks);
        frame.Render(text.Canvas);
        float width = Math.Min(26, (frame.X(1) - frame.X(0)) * 0.34f);
        for (int i = 0; i < panel.Bars.Count; i++)
            DrawBar(text.Canvas, frame, panel.Bars[i], frame.X(i), width, Theme.Policy(panel.Policy));
        AxisLabels.DrawValues(text, frame, _axis);
        AxisLabels.DrawYears(text, frame, [.. panel.Bars.Select(bar => bar.YearLabel)], area.Left, area.Right);
    }

    private static void DrawBar(SKCanvas canvas, PlotFrame frame, MoneyBar bar, float middle, float width, SKColor color)
    {
        float floor = frame.Y(0);
        if (bar.Appropriated > 0)
            DrawOpen(canvas, new SKRect(middle - width - 1, frame.Y(bar.Appropriated), middle - 1, floor));
        if (!(bar.Paid > 0))
            return;
        Fill(canvas, new SKRect(middle + 1, frame.Y(bar.Paid), middle + 1 + width, floor), color);
        if (bar.Eroded > 0)
        {
            var lost = new SKRect(middle + 1, frame.Y(bar.Paid + bar.Eroded), middle + 1 + width, frame.Y(bar.Paid));
            Fill(canvas, lost, color.WithAlpha(ErodedAlpha));
        }

        using var whisker = new SKPaint { Color = Theme.Ink, IsAntialias = true, StrokeWidth = 1 };
        float x = middle + 1 + (width / 2);
        canvas.DrawLine(x, frame.Y(bar.PaidLow), x, frame.Y(bar.PaidHigh), whisker);
    }

    private static void Fill(SKCanvas canvas, SKRect box, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawRect(box, paint);
    }

    private static void DrawOpen(SKCanvas canvas, SKRect box)
    {
        using var paint = new SKPaint { Color = Theme.Quiet, IsAntialias = true, IsStroke = true, StrokeWidth = 1 };
        canvas.DrawRect(SKRect.Inflate(box, -0.5f, -0.5f), paint);
    }
}
