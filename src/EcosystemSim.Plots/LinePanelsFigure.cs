using EcosystemSim.Analysis;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>Small panels of lines: a panel per indicator, a line per policy, and under one key what the colours mean.</summary>
public sealed class LinePanelsFigure : HeadedFigure
{
    private readonly LinePanelsData _data;
    private readonly AxisTicks[] _axes;
    private readonly PanelGrid _grid;
    private readonly PanelHead[] _heads;
    private readonly float _headHeight;
    private readonly PolicyKey? _key;

    public LinePanelsFigure(LinePanelsData data)
        : base(data.Head)
    {
        _data = data;
        _axes = [.. data.Panels.Select(panel => Axis([panel]))];
        if (data.SharesAxis)
            Array.Fill(_axes, Axis(data.Panels));
        int columns = PanelGrid.ColumnsFor(data.Panels.Count, data.Columns);
        float width = new PanelGrid(1, columns, 0).PanelWidth;
        _heads = [.. data.Panels.Select(panel => new PanelHead(
            panel.Title, data.Head.Aside.Length > 0 ? "" : panel.Unit.Axis, width, color: null))];
        _headHeight = _heads.Max(head => head.Height);
        float plotHeight = columns switch { 1 => 240, 2 => 165, 3 => 130, _ => 115 };
        _grid = new PanelGrid(data.Panels.Count, columns, _headHeight + plotHeight);
        bool needsKey = data.Policies.Count > 1 || data.BesideTitle.Length > 0;
        _key = needsKey ? new PolicyKey(data.Policies, data.BesideTitle, Inner) : null;
    }

    private protected override float BodyHeight => (_key?.Height ?? 0) + _grid.Height;

    private protected override void DrawBody(TextPainter text, float top)
    {
        _key?.Draw(text, Theme.Margin, top);
        for (int i = 0; i < _data.Panels.Count; i++)
        {
            SKRect area = _grid.Panel(i, top + (_key?.Height ?? 0));
            _heads[i].Draw(text, area.Left, area.Top);
            new LinePanelPainter(_data, _data.Panels[i], _axes[i])
                .Draw(text, new SKRect(area.Left, area.Top + _headHeight, area.Right, area.Bottom));
        }
    }

    /// <summary>An axis for all medians, the shaded band, and the bars of the last year.</summary>
    private static AxisTicks Axis(IReadOnlyList<LinePanel> panels)
    {
        double[] values = [.. panels.SelectMany(panel => panel.Bands
            .SelectMany(bands => bands.Select(band => band.Q50).Append(bands[^1].Q05).Append(bands[^1].Q95))
            .Concat(panel.Bands[0].SelectMany(band => (double[])[band.Q05, band.Q95]))
            .Concat(panel.Beside.Select(band => band.Q50)))
            .Where(double.IsFinite)];
        double low = values.DefaultIfEmpty(0).Min();
        double high = values.DefaultIfEmpty(1).Max();
        return panels[0].Unit.IsRank ? AxisTicks.Ranks(low, high) : AxisTicks.Values(low, high);
    }
}
