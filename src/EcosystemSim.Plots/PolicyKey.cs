using EcosystemSim.Analysis;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>What the colours mean, where lines have no room for labels of their own: one flowing paragraph of samples.</summary>
internal sealed class PolicyKey
{
    private const float SampleWidth = 16;
    private const float SampleGap = 5;
    private const float ItemGap = 18;
    private const float RowHeight = 16;
    private const float Below = 8;

    private readonly List<Item> _items = [];
    private readonly int _rows;

    public PolicyKey(IReadOnlyList<PolicyTag> policies, string dottedTitle, float width)
    {
        float x = 0;
        IEnumerable<(string Title, SKColor Color, float Width, bool Dotted)> wanted = policies
            .Select(policy => (policy.Title, Theme.Policy(policy), Theme.LineWidth(policy, policies), false));
        if (dottedTitle.Length > 0)
            wanted = wanted.Append((dottedTitle, Theme.Ink, Theme.BesideLine, true));
        foreach ((string title, SKColor color, float line, bool dotted) in wanted)
        {
            string text = TextPainter.Fit(title, Theme.LabelSize, width - SampleWidth - SampleGap);
            float needed = SampleWidth + SampleGap + TextPainter.Measure(text, Theme.LabelSize);
            if (x > 0 && x + needed > width)
            {
                x = 0;
                _rows++;
            }

            _items.Add(new Item(text, color, line, dotted, x, _rows * RowHeight));
            x += needed + ItemGap;
        }

        _rows++;
    }

    public float Height => (_rows * RowHeight) + Below;

    public void Draw(TextPainter text, float left, float top)
    {
        foreach (Item item in _items)
        {
            float baseline = top + item.Y + Theme.LabelSize;
            using var paint = new SKPaint { Color = item.Color, IsAntialias = true, StrokeWidth = item.LineWidth };
            using SKPathEffect? dots = item.IsDotted ? SKPathEffect.CreateDash([2, 2], 0) : null;
            paint.PathEffect = dots;
            float middle = baseline - (Theme.LabelSize * 0.35f);
            text.Canvas.DrawLine(left + item.X, middle, left + item.X + SampleWidth, middle, paint);
            text.Draw(item.Title, left + item.X + SampleWidth + SampleGap, baseline, Theme.LabelSize, Theme.Ink);
        }
    }

    private sealed record Item(string Title, SKColor Color, float LineWidth, bool IsDotted, float X, float Y);
}
