using EcosystemSim.Analysis;
using ScottPlot;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>
/// Median and bands of one indicator over the years: one small panel per policy over the same axes, the median of the policy
/// compared to as a dashed line in the others. Why panels and not one: the fans of policies overlap almost wholly, and four
/// of them overlaid are mud.
/// </summary>
public sealed class FanChart : Figure
{
    private const float PanelHeight = 205;
    private const float Gap = 14;
    private const float UnitGap = 10;
    private const int MaxColumns = 3;

    private readonly FanChartData _data;
    private readonly AxisTicks _axis;
    private readonly int _columns;
    private readonly float _panelWidth;
    private readonly List<string> _sentence;
    private readonly List<string> _smallPrint;
    private readonly float _panelsTop;
    private readonly float _panelsBottom;

    public FanChart(FanChartData data)
    {
        EmbeddedFonts.Register();
        _data = data;
        Band[] bands = [.. data.Panels.SelectMany(panel => panel.Bands).Where(band => band.Count > 0)];
        double low = bands.Select(band => band.Q05).DefaultIfEmpty(0).Min();
        double high = bands.Select(band => band.Q95).DefaultIfEmpty(1).Max();
        _axis = data.IsRank ? AxisTicks.Ranks(low, high) : AxisTicks.Values(low, high);

        // Four panels make two even rows; otherwise rows of three are filled first.
        _columns = data.Panels.Count == 4 ? 2 : Math.Clamp(data.Panels.Count, 1, MaxColumns);
        const float Inner = Theme.Width - (2 * Theme.Margin);
        _panelWidth = (Inner - ((_columns - 1) * Gap)) / _columns;
        _sentence = TextPainter.Wrap(data.Sentence, Theme.SentenceSize, Inner, maxLines: 4);
        _smallPrint = TextPainter.Wrap(data.SmallPrint, Theme.SmallSize, Inner, maxLines: 5);
        int rows = (data.Panels.Count + _columns - 1) / _columns;
        float header = (Theme.TitleSize + (_sentence.Count * Theme.SentenceSize)) * Theme.Leading;
        _panelsTop = Theme.Margin + header + 16;
        _panelsBottom = _panelsTop + (rows * PanelHeight) + ((rows - 1) * Gap);
        float height = _panelsBottom + 16 + (_smallPrint.Count * Theme.SmallSize * Theme.Leading) + (Theme.Margin / 2);
        Size = new SKSizeI((int)Theme.Width, (int)MathF.Ceiling(height));
    }

    protected override SKSizeI Size { get; }

    public override string Title => _data.Title;

    public override string Description => _data.Sentence;

    protected override void Draw(SKCanvas canvas)
    {
        var text = new TextPainter(canvas);
        float y = Theme.Margin + Theme.TitleSize;
        float aside = TextPainter.Measure(_data.AxisTitle, Theme.SentenceSize) + UnitGap;
        string title = TextPainter.Wrap(_data.Title, Theme.TitleSize, Theme.Width - (2 * Theme.Margin) - aside, 1, bold: true)
            .FirstOrDefault("");
        text.Draw(title, Theme.Margin, y, Theme.TitleSize, Theme.Ink, bold: true);
        float end = Theme.Margin + TextPainter.Measure(title, Theme.TitleSize, bold: true);
        text.Draw(_data.AxisTitle, end + UnitGap, y, Theme.SentenceSize, Theme.Quiet);
        y += Theme.TitleSize * Theme.Leading;
        text.DrawLines(_sentence, Theme.Margin, y, Theme.SentenceSize, Theme.Ink);
        for (int i = 0; i < _data.Panels.Count; i++)
        {
            float left = Theme.Margin + (i % _columns * (_panelWidth + Gap));
            float top = _panelsTop + (i / _columns * (PanelHeight + Gap));
            var area = new PixelRect(left, left + _panelWidth, top + PanelHeight, top);
            new FanPanelPainter(_data, _axis, i).Draw(canvas, area);
        }

        text.DrawLines(_smallPrint, Theme.Margin, _panelsBottom + 16 + Theme.SmallSize, Theme.SmallSize, Theme.Quiet);
    }
}
