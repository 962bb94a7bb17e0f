using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>Title of a panel, behind the colour of its policy if it has one, and a note under it.</summary>
internal sealed class PanelHead
{
    private const float SwatchWidth = 12;
    private const float SwatchGap = 6;
    private const int TitleLinesMax = 2;
    private const int NoteLinesMax = 2;
    private const float Below = 8;

    private readonly List<string> _title;
    private readonly List<string> _note;
    private readonly SKColor? _color;

    public PanelHead(string title, string note, float width, SKColor? color)
    {
        _color = color;
        _title = TextPainter.Wrap(title, Theme.PanelTitleSize, width - Indent, TitleLinesMax, bold: true);
        _note = TextPainter.Wrap(note, Theme.LabelSize, width, NoteLinesMax);
    }

    public float Height =>
        (((_title.Count * Theme.PanelTitleSize) + (_note.Count * Theme.LabelSize)) * Theme.Leading) + Below;

    private float Indent => _color is null ? 0 : SwatchWidth + SwatchGap;

    public void Draw(TextPainter text, float left, float top)
    {
        float baseline = top + Theme.PanelTitleSize;
        if (_color is { } color)
        {
            using var swatch = new SKPaint { Color = color, IsAntialias = true };
            text.Canvas.DrawRect(left, baseline - 7, SwatchWidth, 5, swatch);
        }

        float y = text.DrawLines(_title, left + Indent, baseline, Theme.PanelTitleSize, Theme.Ink, bold: true);
        text.DrawLines(_note, left, y - ((Theme.PanelTitleSize - Theme.LabelSize) / 2), Theme.LabelSize, Theme.Quiet);
    }
}
