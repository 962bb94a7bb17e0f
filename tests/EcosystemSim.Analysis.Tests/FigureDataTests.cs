using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Analysis.Tests;

/// <summary>What figures say is what the numbers say.</summary>
public sealed class FigureDataTests
{
    private static readonly string[] Titles = ["No programme", "Small", "Large", "Other start", "Other programme"];

    private static FigureWords Words(int policies, int futures, int replicates) =>
        new("Made up", Titles[..policies], ["1402", "1403"], futures, replicates, "ecosim 0.1");

    private static (Summary Summary, FigureWords Words) Case(
        int policies, int futures, int replicates, Func<RunId, double> value, int[]? references = null) => (
        Summary.Of(Made.Table(policies, futures, replicates, value), references ?? new int[policies]),
        Words(policies, futures, replicates));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    [Fact]
    public void FanChart_PutsThePolicyComparedToFirstAndNamesTheLargestEffect()
    {
        (Summary summary, FigureWords words) = Case(3, 2, 2, id => 20 - (3 * id.Policy) + id.Future, [1, 1, 1]);
        FanChartData data = FanCharts.Of(summary, "research-rank", words);
        Assert.Equal(["Small", "No programme", "Large"], data.Panels.Select(panel => panel.Policy.Title));
        Assert.Equal([true, false, false], data.Panels.Select(panel => panel.Policy.IsReference));
        Assert.Equal("World rank in AI research", data.Head.Title);
        Assert.Equal(
            "At the end of 1403: rank 18 (median under “Small”, 90 % of runs 17 to 18); "
            + "“No programme” has the largest mean effect, 3.0 places worse [3.0, 3.0].",
            Plain(data.Head.Sentence));
        Assert.Contains("4 runs per policy (2 futures x 2 replicates)", Plain(data.Head.SmallPrint), StringComparison.Ordinal);
        Assert.Equal(
            ["its median is dashed in the panels after it", "3.0 places worse [3.0, 3.0]", "3.0 places better [3.0, 3.0]"],
            data.Panels.Select(panel => Plain(panel.Note)));
    }

    [Fact]
    public void EffectWhoseIntervalHoldsZero_IsCalledNotDistinguishableFromNone()
    {
        // Differences of the two futures: -1 and 2.
        (Summary summary, FigureWords words) = Case(2, 2, 1, id => 100 + (id.Policy * (id.Future == 0 ? -1 : 2)));
        Assert.EndsWith(
            "“Small” has a mean effect, +1 papers [−19, +20], not distinguishable from none.",
            Plain(FanCharts.Of(summary, "ai-papers", words).Head.Sentence));
        EffectLadderData ladder = EffectLadders.Of(summary, [("research-rank", "Research")], words)!;
        Assert.False(ladder.Ladders[0].Groups[0].Rungs[0].IsClear);
    }

    [Fact]
    public void EffectWhoseIntervalIsOnOneSide_IsNotDoubted()
    {
        (Summary summary, FigureWords words) = Case(2, 2, 1, id => 100 + (id.Policy * (id.Future == 0 ? 2 : 2.1)));
        string sentence = FanCharts.Of(summary, "ai-papers", words).Head.Sentence;
        Assert.DoesNotContain("not distinguishable", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void SingleRun_HasNoIntervalAndSaysSo()
    {
        (Summary summary, FigureWords words) = Case(2, 1, 1, id => 100 + id.Policy);
        FigureHead head = FanCharts.Of(summary, "ai-papers", words).Head;
        Assert.Contains("100 papers in the only run under “No programme”", Plain(head.Sentence), StringComparison.Ordinal);
        Assert.Contains("from a single pair of runs and therefore without an interval", head.Sentence, StringComparison.Ordinal);
        Assert.Contains("1 run per policy (1 future x 1 replicate)", Plain(head.SmallPrint), StringComparison.Ordinal);
    }

    [Fact]
    public void PolicyWithoutRuns_IsSaidToHaveNone()
    {
        (Summary summary, FigureWords words) = Case(2, 2, 2, id => id.Policy == 0 ? double.NaN : 5);
        Assert.Contains(
            "without a value in any run under “No programme”",
            FanCharts.Of(summary, "ai-papers", words).Head.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public void TwoScenarios_KeepTheirPoliciesTogetherAndTheirReferencesApart()
    {
        (Summary summary, FigureWords words) = Case(5, 2, 1, id => 100 + (id.Policy == 4 ? 50 : id.Policy), [0, 0, 0, 3, 3]);
        IReadOnlyList<PolicyTag> tags = PolicyTag.All(summary, words);
        Assert.Equal([0, 1, 2, 3, 4], tags.Select(tag => tag.Policy));
        Assert.Equal([true, false, false, true, false], tags.Select(tag => tag.IsReference));
        Assert.Equal([0, 0, 1, 1, 2], tags.Select(tag => tag.Place));
        FanChartData fan = FanCharts.Of(summary, "ai-papers", words);
        Assert.Contains(
            "“Other programme” has the largest mean effect against “Other start”, +47 papers",
            Plain(fan.Head.Sentence),
            StringComparison.Ordinal);
        Assert.Equal(103, fan.Panels[4].Compared[1].Q50);
        EffectLadderData ladder = EffectLadders.Of(summary, [("research-rank", "Research")], words)!;
        Assert.Equal("against Other start", ladder.Ladders[0].Groups[2].Against);
    }

    [Fact]
    public void Ladder_TurnsAFallInRankIntoAGain()
    {
        (Summary summary, FigureWords words) = Case(3, 4, 1, id => 20 - (id.Policy * (2 + (0.1 * id.Future))));
        EffectLadderData data = EffectLadders.Of(summary, [("research-rank", "Research rank"), ("absent", "Absent")], words)!;
        EffectLadder ladder = Assert.Single(data.Ladders);
        Assert.Equal(["Small", "Large"], ladder.Groups.Select(group => group.Policy.Title));
        EffectRung rung = Assert.Single(ladder.Groups[0].Rungs);
        Assert.Equal("1403", rung.YearLabel);
        Assert.Equal(2.15, rung.Mean, 9);
        Assert.True(rung.Low > 0 && rung.Low < rung.Mean && rung.Mean < rung.High);
        Assert.True(rung.SpreadLow < rung.SpreadHigh);
        Assert.True(rung.IsClear);
        Assert.Equal("+2.2", rung.Text);
        Assert.StartsWith(
            "Research rank at the end of 1403: all 2 policies have an effect distinguishable from none; “Large” has",
            data.Head.Sentence);
    }

    [Theory]
    [InlineData(2.3, "+2.3")]
    [InlineData(-0.3, "−0.3")]
    [InlineData(0.04, "+0.04")]
    [InlineData(0.001, "0")]
    [InlineData(0, "0")]
    public void Ladder_ShowsATenthOfAPlaceAndLessWhereTheGainIsLess(double gain, string text)
    {
        (Summary summary, FigureWords words) = Case(2, 2, 1, id => 20 - (id.Policy * gain));
        Assert.Equal(text, EffectLadders.Of(summary, [("research-rank", "R")], words)!.Ladders[0].Groups[0].Rungs[0].Text);
    }

    [Fact]
    public void Ladder_NeedsSomethingToCompare()
    {
        (Summary summary, FigureWords words) = Case(1, 2, 2, _ => 20);
        Assert.Null(EffectLadders.Of(summary, [("research-rank", "Research rank")], words));
    }

    [Fact]
    public void Path_GoesThroughTheMediansAndEndsInWholeRanks()
    {
        (Summary summary, FigureWords words) = Case(2, 3, 1, id => 20 - id.Policy + id.Future);
        RankPathData data = RankPaths.Of(summary, "research-rank", "research-rank", words)!;
        Assert.Equal([10, 21], data.Paths[0].Points.Select(point => point.Up));
        Assert.Equal("research 20, application 20", data.Paths[1].Label);
        Assert.Equal((19.5, 20.5), (data.Paths[1].Up.Q25, data.Paths[1].Up.Q75));
        Assert.StartsWith(
            "Under “No programme” the median moves from research rank 10 and application rank 10 at the end of 1402 to 21 (half "
            + "of the runs 21 to 22) and 21 (21 to 22) at the end of 1403.",
            Plain(data.Head.Sentence));
        Assert.Null(RankPaths.Of(summary, "absent", "research-rank", words));
    }

    [Fact]
    public void Panels_LeaveOutWhatHasNoValueAndShowSharesInPercent()
    {
        IndicatorColumn share = new("part", "-", IndicatorKind.Share, Better.Higher, "part", "A1");
        IndicatorColumn empty = new("empty", "count", IndicatorKind.Stock, Better.Higher, "empty", "A1");
        RunTable made = Made.Table(2, 2, 1, _ => 0);
        RunTable table = made with
        {
            Columns = [share, empty],
            Runs = [.. made.Runs.Select(run => run with { Values = [0.25, double.NaN, 0.5, double.NaN] })],
        };
        PanelSpec[] panels = [new("part", "Part"), new("empty", "Empty"), new("absent", "Absent")];
        var spec = new LinePanelsSpec("Title", panels, []);
        LinePanelsData data = LinePanels.Of(Summary.Of(table, "none"), spec, Words(2, 2, 1))!;
        LinePanel panel = Assert.Single(data.Panels);
        Assert.Equal(50, panel.Bands[0][1].Q50);
        Assert.Equal("%", data.Head.Aside);
        Assert.StartsWith("At the end of 1403, part: 50 % (median", Plain(data.Head.Sentence));
        Assert.Null(LinePanels.Of(Summary.Of(table, "none"), spec with { Panels = panels[1..] }, Words(2, 2, 1)));
    }

    [Fact]
    public void Money_IsSummedOverYearsAndPoliciesWithoutAnyAreNamed()
    {
        IndicatorColumn[] columns = [.. new[] { "programme-appropriated-real", "programme-paid-real", "erosion-loss" }
            .Select(key => new IndicatorColumn(key, "MUSD0/yr", IndicatorKind.Flow, Better.Unstated, key, "F1"))];
        RunTable made = Made.Table(2, 2, 1, _ => 0);
        RunTable table = made with
        {
            Columns = columns,
            Runs = [.. made.Runs.Select(run => run with
            {
                Values =
                [
                    double.NaN, double.NaN, double.NaN,
                    100 * run.Id.Policy, (70 + (10 * run.Id.Future)) * run.Id.Policy, 25 * run.Id.Policy,
                ],
            })],
        };
        MoneyBarsData data = MoneyBars.Of(Summary.Of(table, "none"), Words(2, 2, 1))!;
        MoneyPanel panel = Assert.Single(data.Panels);
        Assert.Equal("in all 100 appropriated, 75 paid, 25 eroded", panel.Note);
        Assert.Equal(
            "Over all years “Small” appropriates 100 million dollars at prices of the start; on average 75 million are left when "
            + "it is paid, and inflation takes 25 million, 25 %, before payment. No programme money under “No programme”.",
            Plain(data.Head.Sentence));
        RunTable without = table with { Runs = [.. table.Runs.Where(run => run.Id.Policy == 0)] };
        Assert.Null(MoneyBars.Of(Summary.Of(without, "none"), Words(2, 2, 1)));
    }

    [Fact]
    public void LongTitles_AreCutInSentences()
    {
        string title = new('x', 200);
        (Summary summary, FigureWords words) = Case(1, 2, 2, _ => 20);
        string sentence = FanCharts.Of(summary, "ai-papers", words with { PolicyTitles = [title] }).Head.Sentence;
        Assert.DoesNotContain(title, sentence, StringComparison.Ordinal);
        Assert.Contains("xxx…”", sentence, StringComparison.Ordinal);
        string words30 = string.Join(' ', Enumerable.Repeat("word", 30));
        sentence = FanCharts.Of(summary, "ai-papers", words with { PolicyTitles = [words30] }).Head.Sentence;
        Assert.Contains(" word…”", sentence, StringComparison.Ordinal);
    }
}
