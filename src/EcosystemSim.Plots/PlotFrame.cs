using EcosystemSim.Analysis;
using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// The area between the axes of one panel: bands and lines over a grid. Labels are drawn beside it by whoever uses it, with the
/// places that the frame tells.
/// </summary>
internal sealed class PlotFrame : IDisposable
{
    /// <summary>A lone year is a dot, wider by the width of its line.</summary>
    private const float DotLeast = 1;

    private readonly Plot _plot = new();
    private readonly List<(double X, double Y, SKColor Color, float Radius)> _dots = [];
    private readonly AxisScale _x;
    private readonly AxisScale _y;

    public PlotFrame(SKRect area, AxisScale x, AxisScale y)
    {
        Area = area;
        _x = x;
        _y = y;
        _plot.Axes.SetLimits(x.From, x.To, y.From, y.To);
        Dress();
    }

    public SKRect Area { get; }

    public float X(double value) => _x.Place(value, Area.Left, Area.Right);

    public float Y(double value) => _y.Place(value, Area.Bottom, Area.Top);

    public void GridAcross(IEnumerable<double> values) => _plot.Axes.Left.TickGenerator = Unlabelled(values);

    public void GridUp(IEnumerable<double> values)
    {
        _plot.Grid.XAxisStyle.IsVisible = true;
        _plot.Axes.Bottom.TickGenerator = Unlabelled(values);
    }

    /// <summary>A band over the years; years without runs leave a gap.</summary>
    public void AddBand(IReadOnlyList<Band> bands, Func<Band, double> low, Func<Band, double> high, SKColor color, byte alpha)
    {
        foreach (int[] years in Parts(bands))
        {
            if (years.Length < 2)
                continue;
            ScottPlot.Plottables.FillY fill = _plot.Add.FillY(
                [.. years.Select(year => (double)year)],
                [.. years.Select(year => low(bands[year]))],
                [.. years.Select(year => high(bands[year]))]);
            fill.FillColor = Theme.ForPlot(color, alpha);
            fill.LineWidth = 0;
            fill.MarkerSize = 0;
        }
    }

    /// <summary>The median over the years; a year between two gaps is a dot.</summary>
    public void AddMedian(IReadOnlyList<Band> bands, SKColor color, float width, LinePattern pattern)
    {
        foreach (int[] years in Parts(bands))
        {
            if (years.Length == 1)
                _dots.Add((years[0], bands[years[0]].Q50, color, DotLeast + width));
            else
                AddLine([.. years.Select(year => ((double)year, bands[year].Q50))], color, width, pattern);
        }
    }

    public void AddLine(IReadOnlyList<(double X, double Y)> points, SKColor color, float width, LinePattern pattern)
    {
        double[] xs = [.. points.Select(point => point.X)];
        double[] ys = [.. points.Select(point => point.Y)];
        ScottPlot.Plottables.Scatter line = _plot.Add.ScatterLine(xs, ys);
        line.LineColor = Theme.ForPlot(color);
        line.LineWidth = width;
        line.LinePattern = pattern;
    }

    public void Render(SKCanvas canvas)
    {
        _plot.Render(canvas, new PixelRect(Area.Left, Area.Right, Area.Bottom, Area.Top));
        using var paint = new SKPaint { IsAntialias = true };
        foreach ((double x, double y, SKColor color, float radius) in _dots)
        {
            paint.Color = color;
            canvas.DrawCircle(X(x), Y(y), radius, paint);
        }
    }

    public void Dispose() => _plot.Dispose();

    private static NumericManual Unlabelled(IEnumerable<double> values)
    {
        double[] places = [.. values];
        return new NumericManual(places, [.. places.Select(_ => "")]);
    }

    /// <summary>Stretches of years with runs.</summary>
    private static IEnumerable<int[]> Parts(IReadOnlyList<Band> bands)
    {
        for (int start = 0; start < bands.Count; start++)
        {
            int end = start;
            while (end < bands.Count && bands[end].Count > 0)
                end++;
            if (end > start)
                yield return [.. Enumerable.Range(start, end - start)];
            start = end;
        }
    }

    private void Dress()
    {
        // The panel stands on a shared canvas. Clearing or painting a background would wipe all of it, not only the panel's part.
        _plot.RenderManager.RenderActions.RemoveAll(
            action => action is ClearCanvas or RenderFigureBackground or RenderDataBackground);
        _plot.Layout.Fixed(new PixelPadding(0, 0, 0, 0));
        _plot.Grid.XAxisStyle.IsVisible = false;
        _plot.Grid.MajorLineColor = Theme.ForPlot(Theme.Grid);
        _plot.Grid.MajorLineWidth = 1;
        _plot.Axes.Bottom.TickGenerator = new NumericManual();
        _plot.Axes.Left.TickGenerator = new NumericManual();
        foreach (IAxis axis in (IAxis[])[_plot.Axes.Left, _plot.Axes.Right, _plot.Axes.Top])
            axis.FrameLineStyle.IsVisible = false;
        foreach (IAxis axis in (IAxis[])[_plot.Axes.Left, _plot.Axes.Bottom])
        {
            axis.MajorTickStyle.Length = 0;
            axis.TickLabelStyle.IsVisible = false;
        }

        _plot.Axes.Bottom.FrameLineStyle.Color = Theme.ForPlot(Theme.Quiet);
    }
}
