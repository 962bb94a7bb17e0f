using EcosystemSim.Analysis;
using ScottPlot;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// Draws one panel of a fan chart: bands, lines, axes, and the last year's numbers beside the ends of the lines.
/// </summary>
internal sealed class FanPanelPainter(FanChartData data, AxisTicks axis, FanPanel panel)
{
    private const float LeftPadLeast = 22;
    private const float RightPadLeast = 26;
    private const float EndGap = 6;
    private const float TopPad = 4;
    private const float LabelHeight = 11;

    private readonly float _rightPad = Math.Max(RightPadLeast, WidestEndLabel(data) + EndGap + 2);
    private readonly SKColor _color = Theme.Policy(panel.Policy);

    public void Draw(TextPainter text, SKRect area)
    {
        float left = area.Left + Math.Max(LeftPadLeast, AxisLabels.ValuesWidth(axis));
        using var frame = new PlotFrame(
            new SKRect(left, area.Top + TopPad, area.Right - _rightPad, area.Bottom - AxisLabels.YearsHeight),
            new AxisScale(0, Math.Max(1, data.YearLabels.Count - 1)),
            AxisScale.Of(axis, data.Unit.IsRank));
        frame.GridAcross(axis.Ticks);
        frame.AddBand(panel.Bands, band => band.Q05, band => band.Q95, _color, Theme.OuterBandAlpha);
        frame.AddBand(panel.Bands, band => band.Q25, band => band.Q75, _color, Theme.InnerBandAlpha);
        frame.AddMedian(panel.Compared, Theme.Quiet, 1.3f, LinePattern.Dashed);
        frame.AddMedian(panel.Bands, _color, 2.2f, LinePattern.Solid);
        frame.Render(text.Canvas);
        AxisLabels.DrawValues(text, frame, axis);
        AxisLabels.DrawYears(text, frame, data.YearLabels, area.Left, area.Right);
        DrawEndLabels(text, frame);
    }

    private void DrawEndLabels(TextPainter text, PlotFrame frame)
    {
        Band last = panel.Bands[^1];
        if (last.Count == 0)
            return;
        float own = frame.Y(last.Q50);
        var taken = new List<float> { own };
        float x = frame.Area.Right + EndGap;
        text.Draw(
            data.Unit.Number(last.Q50), x, AxisLabels.Middle(own, Theme.LabelSize), Theme.LabelSize + 1, Theme.Ink, bold: true);
        if (panel.Compared.Count > 0 && panel.Compared[^1] is { Count: > 0 } compared)
        {
            // Two lines that end together: the label of the dashed one gives way, to the side on which it lies.
            float place = frame.Y(compared.Q50);
            if (Math.Abs(place - own) < LabelHeight)
                place = own + (place < own ? -LabelHeight : LabelHeight);
            taken.Add(place);
            text.Draw(data.Unit.Number(compared.Q50), x, AxisLabels.Middle(place, Theme.LabelSize), Theme.LabelSize, Theme.Quiet);
        }

        foreach (double end in new[] { last.Q05, last.Q95 })
        {
            float place = frame.Y(end);
            if (last.Count > 1 && taken.TrueForAll(other => Math.Abs(other - place) >= LabelHeight))
            {
                taken.Add(place);
                text.Draw(data.Unit.Number(end), x, AxisLabels.Middle(place, Theme.SmallSize), Theme.SmallSize, Theme.Quiet);
            }
        }
    }

    private static float WidestEndLabel(FanChartData data) => data.Panels
        .Select(each => each.Bands[^1])
        .SelectMany(band => (double[])[band.Q05, band.Q50, band.Q95])
        .Max(value => TextPainter.Measure(data.Unit.Number(value), Theme.LabelSize + 1, bold: true));
}
