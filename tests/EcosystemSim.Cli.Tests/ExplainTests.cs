using System.Text.Json;
using EcosystemSim.Cli.Explaining;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Cli.Tests;

public sealed class ExplainTests
{
    private const int MostColumns = 100;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly string Countries = CountriesFolder.Find(AppContext.BaseDirectory)!;

    private static readonly StartingWorld World = StartingWorldReader.Read(Countries);

    private static readonly Dictionary<string, Func<CliContext, string, Page>> PageOf = new()
    {
        ["lever"] = ControlPage.Lever,
        ["environment"] = ControlPage.Environment,
        ["parameter"] = NumberPage.Parameter,
        ["setting"] = NumberPage.Setting,
        ["indicator"] = IndicatorPage.Of,
        ["nation"] = NationPage.Of,
    };

    /// <summary>Every page there is, by kind.</summary>
    public static TheoryData<string, string[]> Pages => new()
    {
        { "lever", [.. ControlCatalog.Levers.Select(lever => lever.Key)] },
        { "environment", [.. ControlCatalog.Environment.Select(path => path.Key)] },
        { "parameter", [.. ParameterCatalog.All.Select(parameter => parameter.Key)] },
        { "setting", [.. SettingCatalog.All.Select(setting => setting.Key)] },
        { "indicator", [.. IndicatorCatalog.Columns.Select(column => column.Key)] },
        { "nation", ["IRN", "RUS", "CHN", "TWN", "AFG", "ZWE"] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryPageFitsInAHundredColumns_AndItsExamplesCompile(string kind, string[] keys)
    {
        using Shell shell = Real();
        foreach (string key in keys)
        {
            Page page = PageOf[kind](shell.Context, key);
            string text = Printed(page, json: false);
            Assert.StartsWith($"{key} (", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, MostColumns));
            using JsonDocument json = JsonDocument.Parse(Printed(page, json: true));
            Assert.Equal(key, json.RootElement.GetProperty("key").GetString());
            JsonElement examples = json.RootElement.GetProperty("examples");
            Assert.True(examples.GetArrayLength() > 0);
            Assert.All(examples.EnumerateArray(), example => AssertCompiles(example.GetString()!));
        }
    }

    [Theory]
    [InlineData("lever plan-shares", "L04-L06", "share", "0 to 1", "academic, firms, hub", "F1", "assumption: three plans")]
    [InlineData("environment inflation", "1/yr", "0 to 5", "M1", "0.03", "assumption: near the usual target")]
    [InlineData("parameter returns-to-compute", "P25", "alpha_C", "0.05 to 0.3", "0.15", "K2", "verified: capital elasticity")]
    [InlineData("setting trust-initial", "0.05 to 0.95", "IRN", "assumption: even split", "constants:")]
    [InlineData("indicator ai-papers", "papers/yr", "a flow", "higher", "K4", "summary.csv")]
    [InlineData("nation IRN", "Iran", "1,620, rank 18 of the 195", "rank 91 of the 111", "Penn World Table",
        "verified: World Bank", "USA 637", "nation: IRN")]
    [InlineData("nation TWN", "can be studied      no", "regressed:", "partner: TWN")]
    public async Task APageSaysWhatAReaderNeeds(string page, params string[] words)
    {
        using Shell shell = Real();
        Assert.Equal(ExitCode.Done, await shell.Run($"explain {page}", Cancel));
        Assert.All(words, word => Assert.Contains(word, shell.Output, StringComparison.Ordinal));
        using Shell machine = Real();
        Assert.Equal(ExitCode.Done, await machine.Run($"explain {page} --json", Cancel));
        using JsonDocument json = JsonDocument.Parse(machine.Output);
        Assert.Equal(page.Split(' ')[1], json.RootElement.GetProperty("key").GetString());
        Assert.Equal(
            words.Contains("0 to 1"), json.RootElement.TryGetProperty("high", out JsonElement high) && high.GetDouble() == 1);
    }

    [Theory]
    [InlineData("lever indexaton", "did you mean 'indexation'?")]
    [InlineData("lever returns-to-compute", "'ecosim explain parameter returns-to-compute'")]
    [InlineData("lever sanctions", "'ecosim explain environment sanctions'")]
    [InlineData("environment infaltion", "did you mean 'inflation'?")]
    [InlineData("parameter return-to-compute", "did you mean 'returns-to-compute'?")]
    [InlineData("parameter trust-initial", "'ecosim explain setting trust-initial'")]
    [InlineData("setting trust_initial", "did you mean 'trust-initial'?")]
    [InlineData("indicator reserch-rank", "did you mean 'research-rank'?")]
    [InlineData("indicator qqqqqqqqqqqq", "There is no indicator 'qqqqqqqqqqqq'.")]
    [InlineData("nation IRNN", "did you mean 'IRN'?")]
    [InlineData("nation russia", "did you mean 'RUS'?")]
    [InlineData("nation ../../etc", "There is no nation '../../etc'.")]
    public async Task AnUnknownKeyExitsTwoWithTheNearestWordAndTheList(string line, string words)
    {
        using Shell shell = Real();
        Assert.Equal(ExitCode.Usage, await shell.Run($"explain {line}", Cancel));
        Assert.Contains(words, shell.Error, StringComparison.Ordinal);
        Assert.Contains("See 'ecosim list ", shell.Error, StringComparison.Ordinal);
        Assert.Equal("", shell.Output);
    }

    [Fact]
    public void EveryColumnOfTheWorldTableHasUnitYearAndSource()
    {
        IReadOnlyList<WorldValue> row = WorldRowReader.Read(Countries, "IRN");
        Assert.NotEmpty(row);
        Assert.All(row, value => Assert.All([value.Unit, value.Year, value.Source], Assert.NotEmpty));
        Assert.All(row, value => Assert.DoesNotContain('[', value.Source));
        Assert.Contains(WorldRowReader.Read(Countries, "TWN"), value => value is { Column: "gdp_growth", Filled: "assumed" });
        Assert.Empty(WorldRowReader.Read(Countries, "QQQ"));
    }

    [Fact]
    public void ARangeOfEquationsNamesAllBetween()
    {
        Assert.Equal(["T2", "T4", "T5", "T6", "B1"], Equations.Ids("T2,T4-T6, B1 and section 7, L27"));
        Assert.True(Equations.Share("K1-K9", "K4"));
        Assert.False(Equations.Share("K1-K9", "T4"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("one two three", "one two|three")]
    [InlineData("aaaaaaaaaaaa b", "aaaaaaaaaaaa|b")]
    public void TextIsBrokenBetweenWords(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', WordWrap.Lines(text, 8)));

    private static Shell Real()
    {
        var shell = new Shell(new FakeSimulator { Columns = IndicatorCatalog.Columns });
        shell.Context = shell.Context with { Phases = PhaseTable.Infos };
        return shell;
    }

    private static string Printed(Page page, bool json)
    {
        var text = new StringWriter { NewLine = "\n" };
        page.Print(text, json);
        return text.ToString();
    }

    private static void AssertCompiles(string example)
    {
        string nation = example.StartsWith("nation:", StringComparison.Ordinal) ? "" : "nation: IRN\n";
        string text = $"schema: ecosim/1\nname: test\n{nation}start: 2024-03-20\nyears: 10\n{example}\n";
        CompiledScenario compiled = ScenarioCompiler.CompileText(
            text, "example.yaml", World, indicators: [.. IndicatorCatalog.Columns.Select(column => column.Key)]);
        Assert.True(compiled.Errors.Count == 0, $"{example}\n{string.Join('\n', compiled.Errors)}");
    }
}
