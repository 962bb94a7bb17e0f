using EcosystemSim.Analysis;
using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>Colours and sizes of all figures, in pixels of the 800 pixel wide drawing.</summary>
internal static class Theme
{
    public const float Width = 800;

    public const float Margin = 20;

    public const float TitleSize = 17;

    public const float SentenceSize = 11.5f;

    public const float PanelTitleSize = 11.5f;

    public const float LabelSize = 10;

    public const float SmallSize = 8.5f;

    /// <summary>Line height as a multiple of the font size.</summary>
    public const float Leading = 1.4f;

    public static readonly SKColor Paper = SKColors.White;

    public static readonly SKColor Ink = new(0x22, 0x22, 0x22);

    public static readonly SKColor Quiet = new(0x5A, 0x5A, 0x5A);

    public static readonly SKColor Grid = new(0xE4, 0xE4, 0xE4);

    public const byte InnerBandAlpha = 0x48;

    public const byte OuterBandAlpha = 0x2C;

    /// <summary>Band behind several lines.</summary>
    public const byte BackdropAlpha = 0x22;

    /// <summary>Width of a line that is no policy's.</summary>
    public const float BesideLine = 1.2f;

    /// <summary>Space between panels.</summary>
    public const float Gap = 16;

    /// <summary>
    /// Okabe and Ito's palette, safe for colour-blind readers, without its yellow and in an order of falling contrast to
    /// white; then three of Paul Tol's, made for the same readers.
    /// </summary>
    private static readonly SKColor[] Palette =
    [
        new(0x00, 0x72, 0xB2), new(0xD5, 0x5E, 0x00), new(0x00, 0x9E, 0x73), new(0xCC, 0x79, 0xA7), new(0xE6, 0x9F, 0x00),
        new(0x56, 0xB4, 0xE9), new(0x88, 0x22, 0x55), new(0x33, 0x22, 0x88), new(0x99, 0x99, 0x33),
    ];

    /// <summary>Policies that others are compared to are grey.</summary>
    private static readonly SKColor[] References = [new(0x55, 0x55, 0x55), new(0x11, 0x11, 0x11), new(0x8C, 0x8C, 0x8C)];

    /// <summary>The colour of a policy, the same in every figure.</summary>
    public static SKColor Policy(PolicyTag policy)
    {
        SKColor[] colors = policy.IsReference ? References : Palette;
        return colors[policy.Place % colors.Length];
    }

    /// <summary>
    /// Width of a policy's line among others. Earlier lines are wider, so that lines on top of each other all show.
    /// </summary>
    public static float LineWidth(PolicyTag policy, IReadOnlyList<PolicyTag> all)
    {
        const float Thin = 1.4f;
        const float Extra = 1.6f;
        int others = all.Count(each => !each.IsReference);
        return policy.IsReference || others < 2 ? Thin : Thin + (Extra * (others - 1 - (policy.Place % others)) / (others - 1));
    }

    public static ScottPlot.Color ForPlot(SKColor color, byte alpha = 0xFF) => new(color.Red, color.Green, color.Blue, alpha);
}
