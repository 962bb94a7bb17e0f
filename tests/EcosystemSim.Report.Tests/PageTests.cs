using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using EcosystemSim.Report.Page;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Tests;

/// <summary>What a page must be whatever it says.</summary>
public sealed class PageTests
{
    private const int BytesMax = 5_000_000;

    private static readonly ReportInput Usual = Made.Input((policy, year, _) => policy is 0 ? 0 : -year);

    private static readonly ReportInput[] Kinds =
    [
        Usual,
        Made.Input((_, _, _) => 0, [Made.Policy("none")]),
        Made.Input((_, _, _) => -1, size: (1, 1)),
        Made.Input((policy, _, _) => -policy, breaks: id => id.Future == 2),
        Made.TwoScenarios(),
    ];

    public static TheoryData<int> EveryKind => [.. Enumerable.Range(0, Kinds.Length)];

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Page_IsWellFormedAndNeedsNoOtherFile(int kind)
    {
        XDocument page = Pages.Of(Kinds[kind]);
        string[] loaded = [.. page.Descendants().Attributes()
            .Where(attribute => attribute.Name.LocalName is "src" or "href" or "action" or "srcset" or "data")
            .Select(attribute => attribute.Value)];
        Assert.NotEmpty(loaded);
        Assert.All(loaded, address => Assert.StartsWith("#", address, StringComparison.Ordinal));
        string style = string.Concat(page.All("style").Select(element => element.Value));
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.Equal(2, style.Split("url(data:").Length - 1);
        Assert.Equal(2, style.Split("url(").Length - 1);
        Assert.Empty(page.All("link").Concat(page.All("img")).Concat(page.All("iframe")));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Ids_AreUniqueAndLinksReachOne(int kind)
    {
        XDocument page = Pages.Of(Kinds[kind]);
        string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Distinct(), ids);
        IEnumerable<string> named = page.All("a").Attributes("href").Select(link => link.Value[1..])
            .Concat(page.Descendants().Attributes("aria-labelledby").Select(label => label.Value));
        Assert.All(named, name => Assert.Contains(name, ids));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Headings_SkipNoLevel(int kind)
    {
        int[] levels = [.. Pages.Of(Kinds[kind]).Descendants()
            .Select(element => element.Name.LocalName)
            .Where(name => name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]))
            .Select(name => name[1] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Tables_HaveACaptionAndHeadingsWithAScope(int kind)
    {
        XElement[] tables = [.. Pages.Of(Kinds[kind]).All("table")];
        Assert.NotEmpty(tables);
        Assert.All(tables, table =>
        {
            Assert.NotEqual("", Assert.Single(table.All("caption")).Words());
            Assert.All(table.All("th"), head => Assert.Matches("^(col|row)$", (string?)head.Attribute("scope")));
            int columns = table.All("thead").Single().All("th").Count();
            Assert.All(table.All("tbody").Single().All("tr"), row => Assert.Equal(columns, row.Elements().Count()));
        });
    }

    [Fact]
    public void Figures_AnswerAQuestionAndSayInWordsWhatTheyShow()
    {
        XElement[] figures = [.. Pages.Of(Usual).All("figure")];
        Assert.NotEmpty(figures);
        Assert.All(figures, figure =>
        {
            XElement drawing = figure.Descendants().Single(element => element.Name.LocalName == "svg");
            Assert.Equal("img", (string?)drawing.Attribute("role"));
            Assert.All(
                (string[])["title", "desc"],
                name => Assert.NotEqual("", drawing.Elements().Single(element => element.Name.LocalName == name).Value));
            Assert.EndsWith("?", figure.Parent!.All("h3").Single().Value, StringComparison.Ordinal);
            Assert.NotEqual("", figure.All("figcaption").Single().Words());
        });
    }

    [Fact]
    public void EqualRuns_GiveTheSameBytes()
    {
        string page = ReportPage.Render(Usual);
        ReportInput again = Made.Input((policy, year, _) => policy is 0 ? 0 : -year);
        Assert.Equal(page, ReportPage.Render(again with
        {
            Manifest = again.Manifest with
            {
                Machine = MachineInfo.Here,
                Started = DateTimeOffset.MaxValue,
                WallSeconds = 1e6,
                Threads = 64,
                CommandLine = ["run", "elsewhere.yaml", "--threads", "64"],
            },
        }));
    }

    [Fact]
    public void Culture_DoesNotReachThePage()
    {
        string page = ReportPage.Render(Usual);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture =
                new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", PercentSymbol = "pct" } };
            Assert.Equal(page, ReportPage.Render(Usual));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Page_IsSmallAndHasLineFeedsOnly()
    {
        string page = ReportPage.Render(Usual);
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 100_000, BytesMax);
        Assert.DoesNotContain('\r', page);
    }

    [Fact]
    public void Browser_IsToldToRunNoScriptButTheOneOfThePage()
    {
        XDocument page = Pages.Of(Usual);
        string policy = page.All("meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        string script = Assert.Single(page.All("script")).Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        Assert.Contains($"script-src 'sha256-{hash}'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Keyboard_CanSkipToTheAnswerAndReachWhatScrolls()
    {
        XDocument page = Pages.Of(Usual);
        Assert.Equal("#answer", page.All("body").Single().All("a").First().Attribute("href")!.Value);
        Assert.Equal("en", page.Root!.Attribute("lang")!.Value);
        XElement[] scrolling = [.. page.All("div").Where(each => (string?)each.Attribute("class") == "scroll")];
        Assert.NotEmpty(scrolling);
        Assert.All(scrolling, each => Assert.Equal(
            ("0", "region", true),
            (each.Attribute("tabindex")!.Value, each.Attribute("role")!.Value, each.Attribute("aria-label")!.Value.Length > 0)));
    }
}
