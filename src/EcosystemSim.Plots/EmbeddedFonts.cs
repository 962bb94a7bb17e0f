using System.Runtime.CompilerServices;
using ScottPlot;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace EcosystemSim.Plots;

/// <summary>
/// The two weights of the font that figures are set in, carried in the assembly. Why not a font of the system: without one
/// all text vanishes without an error, and with another one the same results give other figures.
/// </summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    /// <summary>Vazirmatn: Latin and Arabic script in one design, SIL Open Font License.</summary>
    public const string Family = "Vazirmatn";

    static EmbeddedFonts()
    {
        ScottPlot.Fonts.FontResolvers.Insert(0, new EmbeddedFonts());
        ScottPlot.Fonts.Default = Family;
    }

    public static SKTypeface Regular { get; } = Load("Fonts.Vazirmatn-Regular.ttf");

    public static SKTypeface Bold { get; } = Load("Fonts.Vazirmatn-Bold.ttf");

    private static readonly Lazy<SKShaper> RegularShaper = new(() => new SKShaper(Regular));
    private static readonly Lazy<SKShaper> BoldShaper = new(() => new SKShaper(Bold));

    private static readonly Lock OneShaper = new();

    /// <summary>Joins Arabic letters. The shapers are kept, since making one reads the whole font.</summary>
    public static SKShaper.Result Shape(string text, float x, float y, SKFont font)
    {
        lock (OneShaper)
            return (font.Typeface == Bold ? BoldShaper : RegularShaper).Value.Shape(text, x, y, font);
    }

    /// <summary>Makes the plotting library use the fonts; later calls do nothing.</summary>
    public static void Register() => RuntimeHelpers.RunClassConstructor(typeof(EmbeddedFonts).TypeHandle);

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        CreateTypeface(fontName, weight >= FontWeight.SemiBold, italic: false);

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName == Family ? bold ? Bold : Regular : null;

    private static SKTypeface Load(string resource)
    {
        using Stream stream = typeof(EmbeddedFonts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is missing from the assembly.");
        using SKData data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
