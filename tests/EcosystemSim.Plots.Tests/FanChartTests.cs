using System.Buffers.Binary;
using System.Globalization;
using System.Xml.Linq;
using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Tests;

public sealed class FanChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static FanChartData Data(int panels, int years = 10, bool isRank = true) => new(
        "World rank in AI research",
        "A sentence with numbers, “quotes” & 17 places <better>.",
        "Small print.",
        isRank,
        "1 is best",
        [.. Enumerable.Range(1402, years + 1).Select(year => year.ToString(CultureInfo.InvariantCulture))],
        [.. Enumerable.Range(0, panels).Select(panel => new FanPanel(
            panel == 3 ? "برنامه ملی" : $"Policy {panel}",
            "2.8 places better [2.1, 3.4]",
            [.. Enumerable.Range(0, years + 1).Select(year => new Band(
                100, 17, 17 - year - panel * 0.1, 17 - (0.5 * year), 17 - (0.2 * panel), 17 + (0.5 * year), 17 + year))]))]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    public void SameData_GiveTheSameBytes(int panels)
    {
        Assert.Equal(new FanChart(Data(panels)).ToPng(), new FanChart(Data(panels)).ToPng());
        Assert.Equal(new FanChart(Data(panels)).ToSvg("a-"), new FanChart(Data(panels)).ToSvg("a-"));
    }

    [Fact]
    public void OtherData_GiveAnotherPicture() =>
        Assert.NotEqual(new FanChart(Data(2)).ToPng(), new FanChart(Data(2, isRank: false)).ToPng());

    [Fact]
    public void Png_Is1600PixelsWide()
    {
        byte[] png = new FanChart(Data(3)).ToPng();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(1600, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
    }

    [Fact]
    public void Svg_IsWellFormedAndSaysWhatItShows()
    {
        XElement root = XDocument.Parse(new FanChart(Data(4)).ToSvg("one-")).Root!;
        Assert.Equal("World rank in AI research", root.Element(Svg + "title")!.Value);
        Assert.Contains("<better>", root.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("0 0 800 ", root.Attribute("viewBox")!.Value, StringComparison.Ordinal);
        string[] ids = [.. root.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.StartsWith("one-", id, StringComparison.Ordinal));
        string[] links = [.. root.Descendants().Attributes("clip-path").Select(link => link.Value)];
        Assert.All(links, link => Assert.Contains(link[5..^1], ids));
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
    public void YearsWithoutRuns_LeaveAGapAndNoError()
    {
        FanChartData data = Data(2);
        FanChartData gap = data with
        {
            Panels =
            [
                data.Panels[0] with { Bands = [.. data.Panels[0].Bands.Select((band, year) => year == 10 ? Band.Empty : band)] },
                data.Panels[1] with { Bands = [.. data.Panels[1].Bands.Select(_ => Band.Empty)] },
            ],
        };
        Assert.NotEmpty(new FanChart(gap).ToPng());
    }
}
