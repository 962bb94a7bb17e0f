using EcosystemSim.Analysis;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// Median and bands of one indicator over the years: one small panel per policy over the same axes, the median of the policy
/// compared to as a dashed line in the others. Why panels and not one: the fans of policies overlap almost wholly, and four
/// of them overlaid are mud.
/// </summary>
public sealed class FanChart : HeadedFigure
{
    private const float PlotHeight = 165;

    private readonly FanChartData _data;
    private readonly AxisTicks _axis;
    private readonly PanelGrid _grid;
    private readonly PanelHead[] _heads;
    private readonly float _headHeight;

    public FanChart(FanChartData data)
        : base(data.Head)
    {
        _data = data;
        Band[] bands = [.. data.Panels.SelectMany(panel => panel.Bands).Where(band => band.Count > 0)];
        double low = bands.Select(band => band.Q05).DefaultIfEmpty(0).Min();
        double high = bands.Select(band => band.Q95).DefaultIfEmpty(1).Max();
        _axis = data.Unit.IsRank ? AxisTicks.Ranks(low, high) : AxisTicks.Values(low, high);
        int columns = PanelGrid.ColumnsFor(data.Panels.Count);
        float width = new PanelGrid(1, columns, 0).PanelWidth;
        _heads = [.. data.Panels.Select(panel => new PanelHead(
            panel.Policy.Title, panel.Note, width, data.Panels.Count > 1 ? Theme.Policy(panel.Policy) : null))];
        _headHeight = _heads.Select(head => head.Height).DefaultIfEmpty(0).Max();
        _grid = new PanelGrid(data.Panels.Count, columns, _headHeight + PlotHeight);
    }

    private protected override float BodyHeight => _grid.Height;

    private protected override void DrawBody(TextPainter text, float top)
    {
        for (int i = 0; i < _data.Panels.Count; i++)
        {
            SKRect area = _grid.Panel(i, top);
            _heads[i].Draw(text, area.Left, area.Top);
            new FanPanelPainter(_data, _axis, _data.Panels[i])
                .Draw(text, new SKRect(area.Left, area.Top + _headHeight, area.Right, area.Bottom));
        }
    }
}
