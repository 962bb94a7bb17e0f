using System.Xml.Linq;
using EcosystemSim.Analysis;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Report.Sections;

namespace EcosystemSim.Report.Tests;

/// <summary>What each section must hold.</summary>
public sealed class SectionTests
{
    private static readonly ReportInput Usual = Made.Input((policy, year, _) => policy is 0 ? 0 : -year);

    [Fact]
    public void Sections_StandInOrderAndAllButFailuresAndLedgerAlways()
    {
        string[] keys = [.. Pages.Of(Usual).All("section").Attributes("id").Select(id => id.Value)];
        Assert.Equal(SectionCatalog.All.Select(section => section.Key).Where(key => key is not ("failures" or "ledger")), keys);
        Assert.Equal(
            ["question", "answer", "ranks", "sure", "figures", "effects", "policies", "ledger", "assumptions",
                "caveats", "failures", "repeat"],
            SectionCatalog.All.Select(section => section.Key));
        Assert.Equal(keys, Pages.Of(Usual).All("nav").Single().All("a").Select(link => link.Attribute("href")!.Value[1..]));
    }

    [Fact]
    public void Question_NamesNationYearsAndPolicies()
    {
        string question = Pages.Of(Usual).Section("question").Words();
        Assert.Contains("the world ranks of Aland go from 20 March 2024 over four years", question, StringComparison.Ordinal);
        Assert.Contains("1403 runs from 20 March 2024 to 19 March 2025", question, StringComparison.Ordinal);
        Assert.Contains("Policy none, which the others are measured against", question, StringComparison.Ordinal);
        Assert.Contains("And what then?", question, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_HaveARowPerPolicyAndTheShareOfPairsThatAreBetter()
    {
        XElement[] tables = [.. Pages.Of(Usual).Section("ranks").All("table")];
        Assert.Equal(2, tables.Length);
        Assert.All(tables, table => Assert.Equal(2, table.All("tbody").Single().All("tr").Count()));
        string more = tables[0].All("tbody").Single().All("tr").Last().Words();
        Assert.Contains("2 places better [2, 2]", more, StringComparison.Ordinal);
        Assert.Contains("100 %", more, StringComparison.Ordinal);
    }

    [Fact]
    public void Sureness_SaysWhatVariesAndWhatIsNotCovered()
    {
        string sure = Pages.Of(Usual).Section("sure").Words();
        Assert.Contains("run 15 times: in 5 futures, with 3 replicates of each", sure, StringComparison.Ordinal);
        Assert.Contains("1 uncertain parameter is drawn anew", sure, StringComparison.Ordinal);
        Assert.Contains("5 futures are few", sure, StringComparison.Ordinal);
        Assert.Contains("the rank under “Policy none”", sure, StringComparison.Ordinal);
        Assert.Contains("Whether the equations are right", sure, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutComparison_NoIntervalsAreExplained()
    {
        string sure = Pages.Of(Made.Input((_, _, _) => 0, [Made.Policy("none")])).Section("sure").Words();
        Assert.DoesNotContain("paired", sure, StringComparison.Ordinal);
        Assert.DoesNotContain("How to read the intervals", sure, StringComparison.Ordinal);
    }

    [Fact]
    public void Effects_AreBoldOnlyWhereTheyAreClear()
    {
        Made.Places places = (policy, year, future) => policy is 0 ? 0 : year < 4 ? -2 : future % 2 is 0 ? 5 : -5;
        XElement row = Pages.Of(Made.Input(places)).Section("effects").All("tbody").Single().All("tr").First();
        Assert.Equal([true, true, false], row.All("td").Skip(2).Select(cell => cell.All("strong").Any()));
    }

    [Fact]
    public void Policies_AreToldByTheirDifferencesToAnEarlierOne()
    {
        int budget = ControlSet.Of<ProgrammeBudget>().Offset;
        int length = ControlSet.Of<ProgrammeLength>().Offset;
        Policy first = Made.Policy("first", "The first", new ControlRecord(0, budget, 50), new ControlRecord(0, length, 1));
        Policy second = Made.Policy("second", "The second", new ControlRecord(0, budget, 50), new ControlRecord(13, length, 5));
        XElement section = Pages.Of(Made.Input((_, _, _) => 0, [Made.Policy("none"), first, second])).Section("policies");
        XElement[] tables = [.. section.All("table")];
        Assert.Contains("50 trillion Iranian rials", tables[0].Words(), StringComparison.Ordinal);
        Assert.Contains("1 year", tables[0].Words(), StringComparison.Ordinal);
        Assert.Contains("As “The first”, with these differences", section.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("trillion", tables[1].All("tbody").Single().Words(), StringComparison.Ordinal);
        Assert.Contains("5 years April 2025", tables[1].Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Agreements_AreToldInFull()
    {
        Policy policy = Made.Policy("treaty") with { Agreements = [new Agreement("BBB", 2, 60, 0.3, 20, 0, true, 1.5)] };
        string section = Pages.Of(Made.Input((_, _, _) => 0, [Made.Policy("none"), policy])).Section("policies").Words();
        Assert.Contains("Agreement with Bland, Rep., from May 2024 for 60 months", section, StringComparison.Ordinal);
        Assert.Contains("a joint ethics framework", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Assumptions_ListEveryNumberOfTheModelAndCountTheGuesses()
    {
        XElement section = Pages.Of(Usual).Section("assumptions");
        string[] codes = [.. section.All("details").SelectMany(each => each.All("code")).Select(code => code.Value)];
        Assert.Superset(
            ParameterCatalog.All.Select(parameter => parameter.Key)
                .Concat(SettingCatalog.All.Select(setting => setting.Key))
                .Concat(StructuralCatalog.All.Select(constant => constant.Name)).ToHashSet(),
            codes.ToHashSet());
        int assumed = ParameterCatalog.All.Count(parameter => parameter.Source.Kind == Evidence.Assumption);
        XElement grades = section.All("table").First().All("tr").Single(
            row => row.Words().StartsWith("assumption:", StringComparison.Ordinal));
        Assert.Equal($"{assumed}", grades.All("td").First().Words());
        Assert.Contains("not the default, which is", section.Words(), StringComparison.Ordinal);
        string given = SettingCatalog.All.First(setting => setting.Default is null).Key;
        XElement fromNation = section.All("code").Single(code => code.Value == given);
        Assert.Contains("see the nation’s own file", fromNation.Parent!.Parent!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void LaterScenario_ListsOnlyTheNumbersThatDiffer()
    {
        XElement section = Pages.Of(Made.TwoScenarios()).Section("assumptions");
        Assert.Equal(4, section.All("details").Count());
    }

    [Fact]
    public void Caveats_StandInEveryReport()
    {
        string caveats = Pages.Of(Made.Input((_, _, _) => 0, [Made.Policy("none")])).Section("caveats").Words();
        Assert.All(
            (string[])
            [
                "can be gamed", "freedom of movement", "surveillance and military use", "no advice on evading", "not legitimacy",
                "robotics", "Islamic ethics", "gender, region and age", "energy and water", "Displaced work", "Publish ensembles",
                "used to sell a programme", "Only aggregate public statistics", "exchange rate", "visiting experts",
                "Everything marked assumption", "shift that puts it at its announced rank",
            ],
            words => Assert.Contains(words, caveats, StringComparison.Ordinal));
    }

    [Fact]
    public void Failures_AreCountedAndOneIsSingular()
    {
        XDocument one = Pages.Of(Made.Input((_, _, _) => 0, breaks: id => id is { Policy: 1, Future: 2, Replicate: 0 }));
        Assert.Contains("1 run of 30 broke and is left out", one.Section("failures").Words(), StringComparison.Ordinal);
        Assert.Contains("Policy more 2 0 7 pipeline <firm> 3 NaN", one.Section("failures").Words(), StringComparison.Ordinal);
        XDocument many = Pages.Of(Made.Input((_, _, _) => 0, size: (10, 3), breaks: id => id.Policy == 1));
        Assert.Contains("the first 20 of 30", many.Section("failures").Words(), StringComparison.Ordinal);
        Assert.False(Pages.Of(Usual).HasSection("failures"));
    }

    [Fact]
    public void FailuresOfOneRegionOfTheInputs_AreToldByItsBound_AndOthersAsChance()
    {
        ScenarioPlan plan = Made.Plan([Made.Policy("none"), Made.Policy("more")], 60, 1, "");
        Parameter varied = plan.Uncertainties[0].Parameter;
        double[] drawn = [.. Enumerable.Range(0, plan.Futures).Select(future => FutureDraw.Of(plan, future)[varied])];
        double bound = drawn.Order().ElementAt(50);
        string Words(Func<RunId, bool> breaks) =>
            Pages.Of(Made.Input((_, _, _) => 0, size: (60, 1), breaks: breaks)).Section("failures").Words();
        string region = Words(id => drawn[id.Future] >= bound);
        Assert.Contains("They come from 10 of 60 futures: 80 % of the failed runs lie where", region, StringComparison.Ordinal);
        Assert.Contains($"{varied.Key} ({varied.Meaning}) is", region, StringComparison.Ordinal);
        Assert.Contains("or more, as it is in 13 % of the futures", region, StringComparison.Ordinal);
        Assert.Contains(
            "They come from 2 of 60 futures, which differ from the others in no uncertainty more than chance explains",
            Words(id => id.Future is 7 or 31), StringComparison.Ordinal);
    }

    [Fact]
    public void Repeat_GivesCommandHashesAndFilesButNoMachine()
    {
        string repeat = Pages.Of(Usual).Section("repeat").Words();
        Assert.Contains("ecosim run scenario.yaml --futures 5 --replicates 3 --seed 7", repeat, StringComparison.Ordinal);
        Assert.All((string[])["5ce7a710", "da7a", "0.1.0+abc", "runs.parquet"], words =>
            Assert.Contains(words, repeat, StringComparison.Ordinal));
        Assert.DoesNotContain("an unmistakable system", repeat, StringComparison.Ordinal);
        Assert.Contains(
            "ecosim run scenario-one.yaml scenario-two.yaml",
            Pages.Of(Made.TwoScenarios()).Section("repeat").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void LicencesOfData_AreThoseOfTheSources()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "EcosystemSim.sln")))
            folder = Path.GetDirectoryName(folder);
        string[] rows = [.. File.ReadLines(Path.Combine(folder!, "scenarios", "countries", "sources.md"))
            .SkipWhile(line => line != "## Sources and licences")
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)];
        Assert.Equal(
            rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[2], cells[3])),
            RepeatSection.Data);
    }

    [Fact]
    public void ResultsWithoutRanks_StillMakeAPage()
    {
        ReportInput input = Made.Input((_, _, _) => 0);
        var table = new Results.RunTable([], ["none", "more"], 2024, 0, []);
        XDocument page = Pages.Of(input with { Summary = Summary.Of(table, "none"), Totals = null, Spread = [] });
        Assert.False(page.HasSection("ranks"));
        Assert.False(page.HasSection("figures"));
        Assert.True(page.HasSection("caveats"));
    }
}
