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

    /// <summary>The policy that the others are compared to.</summary>
    public static readonly SKColor Reference = new(0x55, 0x55, 0x55);

    public const byte InnerBandAlpha = 0x48;

    public const byte OuterBandAlpha = 0x2C;

    /// <summary>
    /// Okabe and Ito's palette, safe for colour-blind readers, without its yellow and in an order of falling contrast to
    /// white.
    /// </summary>
    private static readonly SKColor[] Palette =
    [
        new(0x00, 0x72, 0xB2), new(0xD5, 0x5E, 0x00), new(0x00, 0x9E, 0x73), new(0xCC, 0x79, 0xA7), new(0xE6, 0x9F, 0x00),
        new(0x56, 0xB4, 0xE9),
    ];

    public static SKColor Policy(int index) => Palette[index % Palette.Length];

    public static ScottPlot.Color ForPlot(SKColor color, byte alpha = 0xFF) => new(color.Red, color.Green, color.Blue, alpha);
}
