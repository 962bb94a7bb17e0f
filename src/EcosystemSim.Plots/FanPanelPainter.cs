using EcosystemSim.Analysis;
using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// Draws one panel of a fan chart: header, bands, lines, axes, and the last year's numbers beside the ends of the lines.
/// </summary>
internal sealed class FanPanelPainter(FanChartData data, AxisTicks axis, int index)
{
    private const float HeaderHeight = 36;
    private const float LeftPadLeast = 26;
    private const float RightPadLeast = 30;
    private const float BottomPad = 20;
    private const float TopPad = 4;
    private const float SwatchWidth = 12;
    private const float LabelGap = 11;

    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50];

    private readonly float _leftPad = Math.Max(
        LeftPadLeast,
        axis.Ticks.Select(tick => TextPainter.Measure(AxisTicks.Label(tick), Theme.LabelSize)).DefaultIfEmpty(0).Max() + 8);

    private readonly float _rightPad = Math.Max(RightPadLeast, WidestEndLabel(data) + 10);

    private readonly FanPanel _panel = data.Panels[index];
    private readonly bool _isReference = index == 0;
    private readonly SKColor _color = index == 0 ? Theme.Reference : Theme.Policy(index - 1);

    public void Draw(SKCanvas canvas, PixelRect area)
    {
        var text = new TextPainter(canvas);
        DrawHeader(canvas, text, area);
        var plotArea = new PixelRect(area.Left, area.Right, area.Bottom, area.Top + HeaderHeight);
        using Plot plot = Compose(plotArea);
        plot.Render(canvas, plotArea);
        DrawEndLabels(text, plotArea);
    }

    private void DrawHeader(SKCanvas canvas, TextPainter text, PixelRect area)
    {
        float baseline = area.Top + Theme.PanelTitleSize;
        using var swatch = new SKPaint { Color = _color, IsAntialias = true };
        canvas.DrawRect(area.Left, baseline - 7, SwatchWidth, 5, swatch);
        float width = area.Width - SwatchWidth - 6;
        string title = TextPainter.Wrap(_panel.Title, Theme.PanelTitleSize, width, 1, bold: true).FirstOrDefault("");
        text.Draw(title, area.Left + SwatchWidth + 6, baseline, Theme.PanelTitleSize, Theme.Ink, bold: true);
        string note = TextPainter.Wrap(_panel.Note, Theme.LabelSize, area.Width, 1).FirstOrDefault("");
        text.Draw(note, area.Left, baseline + (Theme.LabelSize * Theme.Leading), Theme.LabelSize, Theme.Quiet);
    }

    private Plot Compose(PixelRect area)
    {
        var plot = new Plot();
        double[] years = [.. Enumerable.Range(0, _panel.Bands.Count).Select(year => (double)year)];
        AddBand(plot, years, band => band.Q05, band => band.Q95, Theme.OuterBandAlpha);
        AddBand(plot, years, band => band.Q25, band => band.Q75, Theme.InnerBandAlpha);
        if (!_isReference)
            AddLine(plot, years, data.Panels[0].Bands, Theme.Reference, 1.3f, LinePattern.Dashed);
        AddLine(plot, years, _panel.Bands, _color, 2.2f, LinePattern.Solid);

        plot.Axes.Left.TickGenerator = new NumericManual([.. axis.Ticks], [.. axis.Ticks.Select(AxisTicks.Label)]);
        plot.Axes.Bottom.TickGenerator = YearTicks(area.Width - _leftPad - _rightPad);
        plot.Axes.SetLimitsX(0, Math.Max(1, data.YearLabels.Count - 1));
        if (data.IsRank)
            plot.Axes.SetLimitsY(axis.High, axis.Low);
        else
            plot.Axes.SetLimitsY(axis.Low, axis.High);
        Dress(plot);
        return plot;
    }

    private void Dress(Plot plot)
    {
        // The panel stands on a shared canvas. Clearing or painting a background would wipe all of it, not only the panel's part.
        plot.RenderManager.RenderActions.RemoveAll(
            action => action is ClearCanvas or RenderFigureBackground or RenderDataBackground);
        plot.Layout.Fixed(new PixelPadding(_leftPad, _rightPad, BottomPad, TopPad));
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.MajorLineColor = Theme.ForPlot(Theme.Grid);
        plot.Grid.MajorLineWidth = 1;
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Axes.Left.FrameLineStyle.IsVisible = false;
        plot.Axes.Bottom.FrameLineStyle.Color = Theme.ForPlot(Theme.Quiet);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.MajorTickStyle.Length = 3;
        plot.Axes.Bottom.MajorTickStyle.Color = Theme.ForPlot(Theme.Quiet);
        foreach (IAxis each in new IAxis[] { plot.Axes.Left, plot.Axes.Bottom })
        {
            each.TickLabelStyle.FontName = EmbeddedFonts.Family;
            each.TickLabelStyle.FontSize = Theme.LabelSize;
            each.TickLabelStyle.ForeColor = Theme.ForPlot(Theme.Quiet);
        }
    }

    private void AddBand(Plot plot, double[] years, Func<Band, double> low, Func<Band, double> high, byte alpha)
    {
        Band[] bands = [.. _panel.Bands.Where(band => band.Count > 0)];
        if (bands.Length == 0)
            return;
        double[] present = [.. years.Where(year => _panel.Bands[(int)year].Count > 0)];
        ScottPlot.Plottables.FillY fill = plot.Add.FillY(present, [.. bands.Select(low)], [.. bands.Select(high)]);
        fill.FillColor = Theme.ForPlot(_color, alpha);
        fill.LineWidth = 0;
        fill.MarkerSize = 0;
    }

    private static void AddLine(
        Plot plot, double[] years, IReadOnlyList<Band> bands, SKColor color, float width, LinePattern pattern)
    {
        double[] present = [.. years.Where(year => bands[(int)year].Count > 0)];
        if (present.Length == 0)
            return;
        ScottPlot.Plottables.Scatter line = plot.Add.ScatterLine(present, [.. present.Select(year => bands[(int)year].Q50)]);
        line.LineColor = Theme.ForPlot(color);
        line.LineWidth = width;
        line.LinePattern = pattern;
    }

    /// <summary>As many year labels as fit beside each other, counted back from the last year, which always has one.</summary>
    private NumericManual YearTicks(float width)
    {
        int last = data.YearLabels.Count - 1;
        float widest = data.YearLabels.Max(label => TextPainter.Measure(label, Theme.LabelSize)) + 8;
        int fits = Math.Max(1, (int)(width / widest));
        int step = YearSteps.FirstOrDefault(each => last / each <= fits, Math.Max(1, last));
        var ticks = new NumericManual();
        for (int year = last; year >= 0; year -= step)
            ticks.AddMajor(year, data.YearLabels[year]);
        return ticks;
    }

    private void DrawEndLabels(TextPainter text, PixelRect area)
    {
        Band last = _panel.Bands[^1];
        if (last.Count == 0)
            return;
        float own = Y(last.Q50, area);
        var taken = new List<float> { own };
        float x = area.Right - _rightPad + 6;
        text.Draw(ShortNumber.Of(last.Q50), x, Baseline(own), Theme.LabelSize + 1, Theme.Ink, bold: true);
        Band reference = data.Panels[0].Bands[^1];
        if (!_isReference && reference.Count > 0)
        {
            // Two lines that end together: the label of the dashed one gives way, to the side on which it lies.
            float place = Y(reference.Q50, area);
            if (Math.Abs(place - own) < LabelGap)
                place = own + (place < own ? -LabelGap : LabelGap);
            taken.Add(place);
            text.Draw(ShortNumber.Of(reference.Q50), x, Baseline(place), Theme.LabelSize, Theme.Reference);
        }

        foreach (double end in new[] { last.Q05, last.Q95 })
        {
            float place = Y(end, area);
            if (taken.TrueForAll(other => Math.Abs(other - place) >= LabelGap))
            {
                taken.Add(place);
                text.Draw(ShortNumber.Of(end), x, Baseline(place), Theme.SmallSize, _color);
            }
        }
    }

    private static float WidestEndLabel(FanChartData data) => data.Panels
        .Select(panel => panel.Bands[^1])
        .SelectMany(band => (double[])[band.Q05, band.Q50, band.Q95])
        .Max(value => TextPainter.Measure(ShortNumber.Of(value), Theme.LabelSize + 1, bold: true));

    private static float Baseline(float middle) => middle + (Theme.LabelSize * 0.35f);

    private float Y(double value, PixelRect area)
    {
        float top = area.Top + TopPad;
        float height = area.Bottom - BottomPad - top;
        double share = (value - axis.Low) / (axis.High - axis.Low);
        return top + ((float)(data.IsRank ? share : 1 - share) * height);
    }
}
