using EcosystemSim.Analysis;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// Paired effects of each policy after a few years: a column per rank, a group of rungs per policy. Zero is in every column, so
/// that what cannot be told from nothing looks like it.
/// </summary>
public sealed class EffectLadderFigure : HeadedFigure
{
    private const float PolicyWidth = 168;
    private const float YearWidth = 34;
    private const float NumberWidth = 40;
    private const float RungHeight = 15;
    private const float GroupGap = 12;
    private const float HeadHeight = 26;
    private const float AxisHeight = 32;
    private const float SwatchWidth = 10;
    private const int TitleLinesMax = 4;

    private readonly EffectLadderData _data;
    private readonly Group[] _groups;
    private readonly float _rowsHeight;

    public EffectLadderFigure(EffectLadderData data)
        : base(data.Head)
    {
        _data = data;
        _groups = [.. data.Ladders[0].Groups.Select(Measure)];
        _rowsHeight = _groups.Sum(group => group.Height) + (GroupGap / 2);
    }

    private protected override float BodyHeight => HeadHeight + _rowsHeight + AxisHeight;

    private protected override void DrawBody(TextPainter text, float top)
    {
        float rowsTop = top + HeadHeight;
        DrawGroups(text, rowsTop);
        float left = Theme.Margin + PolicyWidth + YearWidth;
        float width = (Theme.Width - Theme.Margin - left - ((_data.Ladders.Count - 1) * Theme.Gap)) / _data.Ladders.Count;
        foreach (EffectLadder ladder in _data.Ladders)
        {
            string title = TextPainter.Fit(ladder.Title, Theme.PanelTitleSize, width, bold: true);
            text.Draw(title, left, top + Theme.PanelTitleSize, Theme.PanelTitleSize, Theme.Ink, bold: true);
            DrawLadder(text, ladder, SKRect.Create(left, rowsTop, width - NumberWidth, _rowsHeight));
            left += width + Theme.Gap;
        }
    }

    private static Group Measure(EffectGroup group)
    {
        float width = PolicyWidth - SwatchWidth - 14;
        List<string> title = TextPainter.Wrap(group.Policy.Title, Theme.LabelSize, width, TitleLinesMax, bold: true);
        List<string> against = TextPainter.Wrap(group.Against, Theme.SmallSize, width, maxLines: 2);
        float words = (title.Count + against.Count) * Theme.LabelSize * Theme.Leading;
        return new Group(title, against, Math.Max(words, group.Rungs.Count * RungHeight) + GroupGap);
    }

    private void DrawGroups(TextPainter text, float top)
    {
        using var line = new SKPaint { Color = Theme.Grid, IsAntialias = true, StrokeWidth = 1 };
        for (int i = 0; i < _groups.Length; i++)
        {
            EffectGroup group = _data.Ladders[0].Groups[i];
            text.Canvas.DrawLine(Theme.Margin, top, Theme.Width - Theme.Margin, top, line);
            using var swatch = new SKPaint { Color = Theme.Policy(group.Policy), IsAntialias = true };
            float baseline = Baseline(top, 0);
            text.Canvas.DrawRect(Theme.Margin, baseline - 6, SwatchWidth, 5, swatch);
            float y = text.DrawLines(
                _groups[i].Title, Theme.Margin + SwatchWidth + 6, baseline, Theme.LabelSize, Theme.Ink, bold: true);
            text.DrawLines(_groups[i].Against, Theme.Margin + SwatchWidth + 6, y, Theme.SmallSize, Theme.Quiet);
            for (int rung = 0; rung < group.Rungs.Count; rung++)
            {
                string year = TextPainter.Fit(group.Rungs[rung].YearLabel, Theme.LabelSize, YearWidth - 4);
                text.Draw(year, Theme.Margin + PolicyWidth, Baseline(top, rung), Theme.LabelSize, Theme.Quiet);
            }

            top += _groups[i].Height;
        }
    }

    private void DrawLadder(TextPainter text, EffectLadder ladder, SKRect area)
    {
        double[] ends = [.. ladder.Groups.SelectMany(group => group.Rungs)
            .SelectMany(rung => (double[])[rung.Mean, rung.Low, rung.High, rung.SpreadLow, rung.SpreadHigh])
            .Where(double.IsFinite)
            .Append(0)];
        double least = Math.Max(0.02, 0.02 * (ends.Max() - ends.Min()));
        var axis = AxisTicks.Differences(Math.Min(ends.Min(), -least), Math.Max(ends.Max(), least));
        using var frame = new PlotFrame(area, AxisScale.Of(axis, isReversed: false), new AxisScale(0, 1));
        frame.GridUp(axis.Ticks);
        frame.Render(text.Canvas);
        using var zero = new SKPaint { Color = Theme.Quiet, IsAntialias = true, StrokeWidth = 1 };
        text.Canvas.DrawLine(frame.X(0), area.Top, frame.X(0), area.Bottom, zero);
        float top = area.Top;
        for (int i = 0; i < ladder.Groups.Count; i++)
        {
            for (int rung = 0; rung < ladder.Groups[i].Rungs.Count; rung++)
                DrawRung(text, frame, ladder.Groups[i].Rungs[rung], Theme.Policy(ladder.Groups[i].Policy), Baseline(top, rung));
            top += _groups[i].Height;
        }

        DrawAxis(text, frame, axis);
    }

    private static void DrawRung(TextPainter text, PlotFrame frame, EffectRung rung, SKColor color, float baseline)
    {
        SKCanvas canvas = text.Canvas;
        float y = baseline - (Theme.LabelSize * 0.35f);
        float number = frame.Area.Right + NumberWidth;
        text.DrawRightAligned(rung.Text, number, baseline, Theme.LabelSize, rung.IsClear ? Theme.Ink : Theme.Quiet, rung.IsClear);
        if (double.IsNaN(rung.Mean))
            return;
        using var paint = new SKPaint { Color = color.WithAlpha(0x90), IsAntialias = true, StrokeWidth = 1.2f };
        canvas.DrawLine(frame.X(rung.SpreadLow), y, frame.X(rung.SpreadHigh), y, paint);
        paint.Color = color;
        paint.StrokeWidth = 3.4f;
        if (!double.IsNaN(rung.Low))
            canvas.DrawLine(frame.X(rung.Low), y, frame.X(rung.High), y, paint);
        canvas.DrawCircle(frame.X(rung.Mean), y, 4, paint);
        if (rung.IsClear)
            return;
        paint.Color = Theme.Paper;
        canvas.DrawCircle(frame.X(rung.Mean), y, 2.4f, paint);
    }

    private static void DrawAxis(TextPainter text, PlotFrame frame, AxisTicks axis)
    {
        float baseline = frame.Area.Bottom + 3 + Theme.LabelSize;
        foreach (double tick in axis.Ticks)
        {
            string label = (tick > 0 ? "+" : "") + AxisTicks.Label(tick);
            text.DrawCentred(label, frame.X(tick), baseline, Theme.LabelSize, Theme.Quiet);
        }

        float below = baseline + (Theme.LabelSize * Theme.Leading);
        text.Draw("places worse", frame.Area.Left, below, Theme.SmallSize, Theme.Quiet);
        text.DrawRightAligned("places better", frame.Area.Right, below, Theme.SmallSize, Theme.Quiet);
    }

    private static float Baseline(float top, int rung) => top + (GroupGap / 2) + (rung * RungHeight) + Theme.LabelSize + 1;

    private sealed record Group(List<string> Title, List<string> Against, float Height);
}
