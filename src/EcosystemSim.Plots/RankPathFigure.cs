using EcosystemSim.Analysis;
using ScottPlot;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// Two ranks against each other, a path per policy through the years. Both axes are reversed, so that up and right is better.
/// </summary>
public sealed class RankPathFigure : HeadedFigure
{
    private const float PlotHeight = 400;
    private const float LabelsWidth = 190;
    private const float LabelsGap = 22;
    private const float AcrossHeight = 38;
    private const float UpTitleHeight = 20;
    private const float YearDot = 1.7f;
    private const float EndDot = 2.8f;
    private const float StartRing = 5;

    private readonly RankPathData _data;
    private readonly AxisTicks _across;
    private readonly AxisTicks _up;
    private readonly PathEndLabel[] _labels;

    public RankPathFigure(RankPathData data)
        : base(data.Head)
    {
        _data = data;
        _across = Axis(path => path.Across, point => point.Across);
        _up = Axis(path => path.Up, point => point.Up);
        _labels = [.. data.Paths.Select(path => new PathEndLabel(path, LabelsWidth))];
    }

    private protected override float BodyHeight => UpTitleHeight + Height + AcrossHeight;

    /// <summary>Many policies with long titles need more room than the plot.</summary>
    private float Height => Math.Max(PlotHeight, _labels.Sum(label => label.Height));

    /// <summary>Where paths start: one place for the policies of a scenario, unless their first runs are lost.</summary>
    private IEnumerable<RankPoint> Starts => _data.Paths.Select(path => path.Points[0]).Distinct();

    private protected override void DrawBody(TextPainter text, float top)
    {
        text.Draw(_data.UpTitle + ", 1 is best", Theme.Margin, top + Theme.LabelSize, Theme.LabelSize, Theme.Quiet);
        float left = Theme.Margin + AxisLabels.ValuesWidth(_up) + 2;
        float right = Theme.Width - Theme.Margin - LabelsWidth - LabelsGap;
        using var frame = new PlotFrame(
            new SKRect(left, top + UpTitleHeight, right, top + UpTitleHeight + Height),
            AxisScale.Of(_across, isReversed: true),
            AxisScale.Of(_up, isReversed: true));
        frame.GridAcross(_up.Ticks);
        frame.GridUp(_across.Ticks);
        PolicyTag[] policies = [.. _data.Paths.Select(path => path.Policy)];
        foreach (RankPath path in _data.Paths.OrderBy(path => path.Policy.IsReference))
        {
            (double, double)[] points = [.. path.Points.Select(point => (point.Across, point.Up))];
            frame.AddLine(points, Theme.Policy(path.Policy), Theme.LineWidth(path.Policy, policies), LinePattern.Solid);
        }

        frame.Render(text.Canvas);
        AxisLabels.DrawValues(text, frame, _up);
        DrawAcross(text, frame);
        foreach (RankPath path in _data.Paths)
            DrawMarks(text.Canvas, frame, path, EndDot + Theme.LineWidth(path.Policy, policies));
        DrawStarts(text.Canvas, frame);
        DrawYears(text, frame);
        DrawLabels(text, frame);
    }

    private static void DrawMarks(SKCanvas canvas, PlotFrame frame, RankPath path, float endRadius)
    {
        SKColor color = Theme.Policy(path.Policy);
        RankPoint end = path.Points[^1];
        using var paint = new SKPaint { Color = color.WithAlpha(0x78), IsAntialias = true, StrokeWidth = 1.3f };
        if (path.Up.Count > 1)
        {
            canvas.DrawLine(frame.X(path.Across.Q25), frame.Y(end.Up), frame.X(path.Across.Q75), frame.Y(end.Up), paint);
            canvas.DrawLine(frame.X(end.Across), frame.Y(path.Up.Q25), frame.X(end.Across), frame.Y(path.Up.Q75), paint);
        }

        paint.Color = color;
        foreach (RankPoint point in path.Points)
            canvas.DrawCircle(frame.X(point.Across), frame.Y(point.Up), point.IsMarked ? YearDot + 0.9f : YearDot, paint);
        canvas.DrawCircle(frame.X(end.Across), frame.Y(end.Up), endRadius, paint);
    }

    private void DrawStarts(SKCanvas canvas, PlotFrame frame)
    {
        using var paper = new SKPaint { Color = Theme.Paper, IsAntialias = true };
        using var ring = new SKPaint { Color = Theme.Ink, IsAntialias = true, IsStroke = true, StrokeWidth = 1.4f };
        foreach (RankPoint start in Starts)
        {
            canvas.DrawCircle(frame.X(start.Across), frame.Y(start.Up), StartRing, paper);
            canvas.DrawCircle(frame.X(start.Across), frame.Y(start.Up), StartRing, ring);
        }
    }

    private void DrawAcross(TextPainter text, PlotFrame frame)
    {
        float baseline = frame.Area.Bottom + 5 + Theme.LabelSize;
        foreach (double tick in _across.Ticks)
            text.DrawCentred(AxisTicks.Label(tick), frame.X(tick), baseline, Theme.LabelSize, Theme.Quiet);
        text.DrawRightAligned(
            _data.AcrossTitle + ", 1 is best",
            frame.Area.Right,
            baseline + (Theme.LabelSize * Theme.Leading) + 3,
            Theme.LabelSize,
            Theme.Quiet);
    }

    /// <summary>Years beside the start and marked points, where they hit neither each other nor a path.</summary>
    private void DrawYears(TextPainter text, PlotFrame frame)
    {
        List<SKRect> taken = [.. text.Boxes.Select(box => box.Place)];
        taken.AddRange(_data.Paths.SelectMany(path => path.Points).Select(point =>
            SKRect.Create(frame.X(point.Across) - 2, frame.Y(point.Up) - 2, 4, 4)));
        taken.AddRange(_data.Paths.SelectMany(path => Segments(frame, path)));
        IEnumerable<RankPoint> marked = _data.Paths.SelectMany(path => path.Points).Where(point => point.IsMarked);
        foreach (RankPoint point in Starts.Concat(marked))
        {
            float width = TextPainter.Measure(point.YearLabel, Theme.SmallSize);
            var center = new SKPoint(frame.X(point.Across), frame.Y(point.Up));
            foreach (SKRect place in Beside(center, width))
            {
                if (!frame.Area.Contains(place) || taken.Exists(other => other.IntersectsWith(place)))
                    continue;
                text.Draw(point.YearLabel, place.Left, place.Bottom - 2, Theme.SmallSize, Theme.Quiet);
                taken.Add(SKRect.Inflate(place, 30, 8));
                break;
            }
        }
    }

    /// <summary>The lines of a path as a chain of small squares.</summary>
    private static IEnumerable<SKRect> Segments(PlotFrame frame, RankPath path)
    {
        const int Steps = 12;
        foreach ((RankPoint from, RankPoint to) in path.Points.Zip(path.Points.Skip(1)))
        {
            for (int i = 1; i < Steps; i++)
            {
                float x = frame.X(from.Across + ((to.Across - from.Across) * i / Steps));
                float y = frame.Y(from.Up + ((to.Up - from.Up) * i / Steps));
                yield return SKRect.Create(x - 1, y - 1, 2, 2);
            }
        }
    }

    private static IEnumerable<SKRect> Beside(SKPoint center, float width)
    {
        const float Away = 8;
        const float Height = 11;
        yield return SKRect.Create(center.X - width - Away, center.Y - (Height / 2), width, Height);
        yield return SKRect.Create(center.X + Away, center.Y - (Height / 2), width, Height);
        yield return SKRect.Create(center.X - (width / 2), center.Y - Height - Away, width, Height);
        yield return SKRect.Create(center.X - (width / 2), center.Y + Away, width, Height);
        yield return SKRect.Create(center.X - width - Away, center.Y - Height - 3, width, Height);
        yield return SKRect.Create(center.X + Away, center.Y - Height - 3, width, Height);
        yield return SKRect.Create(center.X - width - Away, center.Y + 3, width, Height);
        yield return SKRect.Create(center.X + Away, center.Y + 3, width, Height);
    }

    private void DrawLabels(TextPainter text, PlotFrame frame)
    {
        PathEndLabel[] ordered = [.. _labels
            .OrderBy(label => frame.Y(label.End.Up))
            .ThenByDescending(label => frame.X(label.End.Across))];
        float[] tops = PathEndLabel.Spread(
            [.. ordered.Select(label => (frame.Y(label.End.Up) - (label.Height / 2), label.Height))],
            frame.Area.Top,
            frame.Area.Bottom);
        for (int i = 0; i < ordered.Length; i++)
            ordered[i].Draw(text, frame.Area.Right + LabelsGap, tops[i], frame);
    }

    private AxisTicks Axis(Func<RankPath, Band> last, Func<RankPoint, double> rank)
    {
        double[] values = [.. _data.Paths.SelectMany(path =>
            path.Points.Select(rank).Append(last(path).Q25).Append(last(path).Q75))];
        return AxisTicks.Ranks(values.Min(), values.Max(), fromOne: false);
    }
}
