using System.Security.Cryptography;
using System.Text;
using EcosystemSim.Plots;
using EcosystemSim.Report.Markup;

namespace EcosystemSim.Report.Page;

/// <summary>Style, fonts and script of the page, all inside it.</summary>
internal static class PageAssets
{
    /// <summary>Sorts tables; the page reads without it.</summary>
    public static Html Script { get; } = Html.Trusted(Read("sort.js"));

    public static Html Style { get; } = Html.Trusted(
        $"{Face(FontFiles.Regular(), "400 500")}\n{Face(FontFiles.Bold(), "600 900")}\n{Read("report.css")}");

    /// <summary>
    /// Lets the page load nothing and run no script but its own: what a scenario could smuggle in stays text even where an
    /// encoding was forgotten.
    /// </summary>
    public static string Policy { get; } =
        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script.ToString()))) + "'";

    private static string Face(byte[] font, string weights) =>
        $"@font-face {{ font-family: {FontFiles.Family}; font-weight: {weights}; "
        + $"src: url(data:font/ttf;base64,{Convert.ToBase64String(font)}) format('truetype'); }}";

    private static string Read(string resource)
    {
        using Stream stream = typeof(PageAssets).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
