using System.Globalization;
using System.Xml.Linq;
using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Tests;

public sealed class FanChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static FanChartData Data(int panels, int years = 10, bool isRank = true) => new(
        new FigureHead("World rank in AI research", "1 is best", "“Quotes” & 17 places <better>.", "Small print."),
        new DisplayUnit("rank", "", "", IsRank: isRank),
        [.. Enumerable.Range(1402, years + 1).Select(year => year.ToString(CultureInfo.InvariantCulture))],
        [.. Enumerable.Range(0, panels).Select(panel => new FanPanel(
            new PolicyTag(panel, panel == 3 ? "برنامه ملی" : $"Policy {panel}", panel == 0, Math.Max(0, panel - 1)),
            "2.8 places better [2.1, 3.4]",
            Bands(panel, years),
            panel == 0 ? [] : Bands(0, years)))]);

    private static Band[] Bands(int panel, int years) =>
    [
        .. Enumerable.Range(0, years + 1).Select(year => new Band(
            100, 17, 17 - year - (panel * 0.1), 17 - (0.5 * year), 17 - (0.2 * panel), 17 + (0.5 * year), 17 + year)),
    ];

    [Fact]
    public void Ranks_CountFromTheTop() =>
        Assert.NotEqual(new FanChart(Data(2)).ToPng(), new FanChart(Data(2, isRank: false)).ToPng());

    [Fact]
    public void Svg_KeepsSignsThatMeanSomethingInXml()
    {
        XElement root = XDocument.Parse(new FanChart(Data(4)).ToSvg("one-")).Root!;
        Assert.Contains("& 17\u00A0places <better>", root.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_IsSetInTheEmbeddedFontOnly()
    {
        Assert.Equal("Vazirmatn", EmbeddedFonts.Regular.FamilyName);
        Assert.True(EmbeddedFonts.Bold.IsBold);
        XElement root = XDocument.Parse(new FanChart(Data(4)).ToSvg("x")).Root!;
        XElement[] texts = [.. root.Descendants(Svg + "text")];
        Assert.All(texts, text => Assert.StartsWith("Vazirmatn", text.Attribute("font-family")!.Value, StringComparison.Ordinal));
        string[] words = [.. texts.Select(text => text.Value.Trim())];
        Assert.Contains("World rank in AI research", words);
        Assert.Contains("1402", words);
        Assert.Contains("1412", words);
        Assert.Contains("Policy 1", words);
    }

    [Fact]
    public void YearsWithoutRuns_LeaveAGap()
    {
        FanChartData data = Data(1);
        Band[] bands = [.. data.Panels[0].Bands];
        int whole = Paths(data);
        bands[5] = Band.Empty;
        int broken = Paths(data with { Panels = [data.Panels[0] with { Bands = bands }] });
        Assert.True(broken > whole, "two bands and a line fall into two parts each");
    }

    [Fact]
    public void YearBetweenGaps_IsADot()
    {
        FanChartData data = Data(1);
        Band[] bands = [.. data.Panels[0].Bands];
        bands[4] = bands[6] = Band.Empty;
        FanChartData gaps = data with { Panels = [data.Panels[0] with { Bands = bands }] };
        Assert.Equal(Circles(data) + 1, Circles(gaps));
    }

    [Fact]
    public void References_AreGreyAndOtherPoliciesDifferInColour()
    {
        PolicyTag[] others = [.. Enumerable.Range(0, 8).Select(i => new PolicyTag(i, "", false, i))];
        PolicyTag[] references = [.. Enumerable.Range(0, 3).Select(i => new PolicyTag(i, "", true, i))];
        Assert.Equal(11, others.Concat(references).Select(Theme.Policy).Distinct().Count());
        Assert.All(references.Select(Theme.Policy), color => Assert.True(color.Red == color.Green && color.Green == color.Blue));
        Assert.All(others.Select(Theme.Policy), color => Assert.False(color.Red == color.Green && color.Green == color.Blue));
    }

    private static int Paths(FanChartData data) => Elements(data, "path");

    private static int Circles(FanChartData data) => Elements(data, "circle") + Elements(data, "ellipse");

    private static int Elements(FanChartData data, string name) =>
        XDocument.Parse(new FanChart(data).ToSvg("x")).Descendants(Svg + name).Count();
}
