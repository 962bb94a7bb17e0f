using EcosystemSim.Analysis;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>A figure with title and sentence above its body and small print below it.</summary>
public abstract class HeadedFigure : Figure
{
    private const float AsideGap = 10;
    private const float BodyGap = 16;
    private const int SentenceLinesMax = 7;
    private const int SmallPrintLinesMax = 6;

    /// <summary>Width between the margins.</summary>
    private protected const float Inner = Theme.Width - (2 * Theme.Margin);

    private readonly FigureHead _head;
    private readonly List<string> _titleLines;
    private readonly bool _asideBesideTitle;
    private readonly List<string> _sentence;
    private readonly List<string> _smallPrint;
    private readonly float _bodyTop;

    private protected HeadedFigure(FigureHead head)
    {
        EmbeddedFonts.Register();
        _head = head;
        _titleLines = TextPainter.Wrap(head.Title, Theme.TitleSize, Inner, maxLines: 2, bold: true);
        float aside = TextPainter.Measure(head.Aside, Theme.SentenceSize) + AsideGap;
        _asideBesideTitle = _titleLines.Count == 1
            && TextPainter.Measure(_titleLines[0], Theme.TitleSize, bold: true) + aside <= Inner;
        _sentence = TextPainter.Wrap(head.Sentence, Theme.SentenceSize, Inner, SentenceLinesMax);
        _smallPrint = TextPainter.Wrap(head.SmallPrint, Theme.SmallSize, Inner, SmallPrintLinesMax);
        float header = ((_titleLines.Count * Theme.TitleSize) + (_sentence.Count * Theme.SentenceSize)) * Theme.Leading;
        if (!_asideBesideTitle)
            header += Theme.SentenceSize * Theme.Leading;
        _bodyTop = Theme.Margin + header + BodyGap;
    }

    public override string Title => _head.Title;

    public override string Description => _head.Sentence;

    /// <summary>Height of the body; known before anything is drawn.</summary>
    private protected abstract float BodyHeight { get; }

    private protected override SKSizeI Size
    {
        get
        {
            float smallPrint = _smallPrint.Count * Theme.SmallSize * Theme.Leading;
            float height = _bodyTop + BodyHeight + BodyGap + smallPrint + (Theme.Margin / 2);
            return new SKSizeI((int)Theme.Width, (int)MathF.Ceiling(height));
        }
    }

    /// <summary>Draws the body between the margins, from <paramref name="top"/> downwards.</summary>
    private protected abstract void DrawBody(TextPainter text, float top);

    private protected override void Draw(TextPainter text)
    {
        float y = Theme.Margin + Theme.TitleSize;
        y = text.DrawLines(_titleLines, Theme.Margin, y, Theme.TitleSize, Theme.Ink, bold: true);
        if (_asideBesideTitle)
        {
            float end = Theme.Margin + TextPainter.Measure(_titleLines[0], Theme.TitleSize, bold: true);
            text.Draw(_head.Aside, end + AsideGap, Theme.Margin + Theme.TitleSize, Theme.SentenceSize, Theme.Quiet);
        }
        else
        {
            string aside = TextPainter.Fit(_head.Aside, Theme.SentenceSize, Inner);
            y = text.DrawLines([aside], Theme.Margin, y, Theme.SentenceSize, Theme.Quiet);
        }

        text.DrawLines(_sentence, Theme.Margin, y, Theme.SentenceSize, Theme.Ink);
        DrawBody(text, _bodyTop);
        text.DrawLines(
            _smallPrint, Theme.Margin, _bodyTop + BodyHeight + BodyGap + Theme.SmallSize, Theme.SmallSize, Theme.Quiet);
    }
}
