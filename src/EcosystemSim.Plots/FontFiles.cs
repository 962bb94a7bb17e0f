namespace EcosystemSim.Plots;

/// <summary>
/// The font files that figures are set in, for pages that carry their own: text of an SVG is text, and without the font it
/// takes another shape than the one it was measured in.
/// </summary>
public static class FontFiles
{
    public const string Family = EmbeddedFonts.Family;

    /// <summary>Copyright and licence, which want to stand where the font is passed on.</summary>
    public const string Licence = "Vazirmatn, copyright 2015 The Vazirmatn Project Authors, SIL Open Font License 1.1";

    public static byte[] Regular() => Read("Fonts.Vazirmatn-Regular.ttf");

    public static byte[] Bold() => Read("Fonts.Vazirmatn-Bold.ttf");

    private static byte[] Read(string resource)
    {
        using Stream stream = typeof(FontFiles).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is missing from the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
