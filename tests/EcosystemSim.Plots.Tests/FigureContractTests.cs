using System.Buffers.Binary;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EcosystemSim.Plots.Tests;

/// <summary>What every figure of the catalogue must keep, whatever the ensemble; a new figure is tested by being there.</summary>
public sealed partial class FigureContractTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Cases in which a figure has nothing to show.</summary>
    private static readonly HashSet<(string Key, string Case)> Nothing =
    [
        ("rank-effects", "one policy"),
        ("programme-money", "one policy"),
    ];

    public static TheoryData<string, string> All => [.. FigureCatalog.All.SelectMany(
        kind => MadeSummaries.Names.Select(name => (kind.Key, name)))];

    public static TheoryData<string> Keys => [.. FigureCatalog.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(All))]
    public void Figure_IsDrawnUnlessThereIsNothingToShow(string key, string name) =>
        Assert.Equal(Nothing.Contains((key, name)), Draw(key, name) is null);

    [Theory]
    [MemberData(nameof(All))]
    public void Texts_StayInsideTheDrawingAndApart(string key, string name)
    {
        if (Draw(key, name) is { } figure)
            Assert.Empty(TextLayout.Offences(figure.Texts, figure.PixelSize));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Words_AreWholeSentencesWithTheirRunsAndSource(string key, string name)
    {
        if (Draw(key, name) is not { } figure)
            return;
        Assert.Matches("^[A-Z]", figure.Title);
        Assert.Matches("^[A-Z].*[.]$", figure.Description);
        Assert.DoesNotContain("NaN", figure.Description, StringComparison.Ordinal);
        string shown = string.Join(' ', figure.Texts.Select(text => text.Text));
        Assert.Contains("Made-up scenario.", shown, StringComparison.Ordinal);
        Assert.Matches("runs? per policy", Plain(shown));
        Assert.Contains("(made up).", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", shown, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void SameData_GiveTheSameBytes(string key)
    {
        Figure first = Draw(key, "five policies")!;
        Figure second = Draw(key, "five policies")!;
        Assert.Equal(first.ToPng(), second.ToPng());
        Assert.Equal(first.ToSvg("a-"), second.ToSvg("a-"));
        Assert.Equal(first.ToSvg("a-"), first.ToSvg("a-"));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void OtherData_GiveAnotherPicture(string key) =>
        Assert.NotEqual(Draw(key, "five policies")!.ToPng(), Draw(key, "two policies")!.ToPng());

    [Theory]
    [MemberData(nameof(Keys))]
    public void Png_Is1600PixelsWide(string key) =>
        Assert.Equal(1600, BinaryPrimitives.ReadInt32BigEndian(Draw(key, "two policies")!.ToPng().AsSpan(16)));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Svg_IsWellFormedAndNamesItself(string key)
    {
        Figure figure = Draw(key, "Persian titles")!;
        XElement root = XDocument.Parse(figure.ToSvg("one-")).Root!;
        Assert.Equal(figure.Title, root.Element(Svg + "title")!.Value);
        Assert.Equal(figure.Description, root.Element(Svg + "desc")!.Value);
        Assert.StartsWith("0 0 800 ", root.Attribute("viewBox")!.Value, StringComparison.Ordinal);
        string[] ids = [.. root.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.All(ids, id => Assert.StartsWith("one-", id, StringComparison.Ordinal));
        string[] links = [.. root.Descendants().Attributes("clip-path").Select(link => link.Value)];
        Assert.All(links, link => Assert.Contains(link[5..^1], ids));
        XElement[] texts = [.. root.Descendants(Svg + "text")];
        Assert.All(texts, text => Assert.StartsWith("Vazirmatn", text.Attribute("font-family")!.Value, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.NotNull(text.Attribute("textLength")));
    }

    [Fact]
    public void KeysAndPlaces_AreUniqueAndQuestionsAreQuestions()
    {
        Assert.Equal(FigureCatalog.All.Count, FigureCatalog.All.Select(kind => kind.Key).Distinct().Count());
        Assert.Equal(FigureCatalog.All.Count, FigureCatalog.All.Select(kind => kind.Order).Distinct().Count());
        Assert.All(FigureCatalog.All, kind => Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Key));
        Assert.All(FigureCatalog.All, kind => Assert.EndsWith("?", kind.Question, StringComparison.Ordinal));
    }

    private static Figure? Draw(string key, string name)
    {
        Case made = MadeSummaries.Get(name);
        return FigureCatalog.All.Single(kind => kind.Key == key).Draw(made.Summary, made.Words);
    }

    private static string Plain(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
