using System.Xml.Linq;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Page;

namespace EcosystemSim.Report.Tests;

/// <summary>Titles, descriptions and messages are text of users, whatever they hold.</summary>
public sealed class EscapingTests
{
    private const string Nasty = "<script>alert('x')</script> & \"برنامه ملی\" </title> \u0001 5 %";

    [Fact]
    public void TextOfUsers_StaysText()
    {
        ReportInput input = Made.Input(
            (policy, _, _) => -policy, [Made.Policy("none", Nasty), Made.Policy("more", Nasty)], title: Nasty);
        input = input with { Scenarios = [input.Scenarios[0] with { Description = Nasty }] };
        XDocument page = Pages.Of(input);
        Assert.Single(page.All("script"));
        Assert.DoesNotContain("<script>alert", ReportPage.Render(input), StringComparison.Ordinal);
        string shown = Nasty.Replace('\u0001', '\uFFFD').Replace(" %", "\u00A0%", StringComparison.Ordinal);
        Assert.Equal(shown, page.All("h1").Single().Value);
        Assert.Equal(shown, page.All("title").Single().Value);
        Assert.Contains(page.Section("question").All("p"), paragraph => paragraph.Value == shown);
        Assert.Contains(page.Section("answer").All("bdi"), title => title.Value == shown);
    }

    [Fact]
    public void DirectionOfTitles_IsTheirOwn()
    {
        ReportInput input = Made.Input(
            (policy, _, _) => -policy, [Made.Policy("none"), Made.Policy("more", "برنامه ملی")], title: "برنامه");
        XDocument page = Pages.Of(input);
        Assert.Equal("auto", page.All("h1").Single().Attribute("dir")!.Value);
        Assert.All(page.Section("question").All("li"), line => Assert.NotEmpty(line.All("bdi")));
    }

    [Fact]
    public void MessagesOfFailures_StayText()
    {
        XDocument page = Pages.Of(Made.Input((_, _, _) => 0, breaks: id => id is { Policy: 1, Future: 0 }));
        Assert.Contains("NaN in <firm> 3", page.Section("failures").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Template_EncodesWhatItIsGivenUnlessThatIsMarkup()
    {
        string attribute = "a\" onclick=\"b";
        Html inner = Html.Of($"<b>{"<i>"}</b>");
        Assert.Equal("<b>&lt;i&gt;</b>", inner.ToString());
        Assert.Equal(
            "<p title=\"a&quot; onclick=&quot;b\"><b>&lt;i&gt;</b></p>",
            Html.Of($"<p title=\"{attribute}\">{inner}</p>").ToString());
        Assert.Equal("&amp;", Html.Text("&").ToString());
        Assert.True(Html.Empty.IsEmpty);
    }
}
