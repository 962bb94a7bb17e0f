using System.Text.RegularExpressions;
using System.Xml.Linq;
using EcosystemSim.Report.Page;

namespace EcosystemSim.Report.Tests;

/// <summary>A rendered page, read as XML.</summary>
internal static partial class Pages
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static XDocument Of(ReportInput input)
    {
        string page = ReportPage.Render(input);
        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        return XDocument.Parse(page["<!DOCTYPE html>\n".Length..], LoadOptions.PreserveWhitespace);
    }

    public static IEnumerable<XElement> All(this XContainer page, string element) => page.Descendants(Html + element);

    public static XElement Section(this XDocument page, string key) =>
        page.All("section").Single(each => (string?)each.Attribute("id") == key);

    public static bool HasSection(this XDocument page, string key) =>
        page.All("section").Any(each => (string?)each.Attribute("id") == key);

    /// <summary>Text as a reader sees it: one blank between words, plain blanks and minus signs.</summary>
    public static string Words(this XElement element) =>
        Blanks().Replace(element.Value.Replace('\u2212', '-'), " ").Trim();

    public static void Says(string text, string words) => Assert.Contains(words, text, StringComparison.Ordinal);

    public static string Answer(ReportInput input) => Of(input).Section("answer").Words();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();
}
