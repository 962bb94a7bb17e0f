using System.Text.Json;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Tests;

public sealed class RunVerbTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>Those that the three indicators of the made-up runs can fill.</summary>
    private static readonly string[] Figures = ["application-rank", "both-ranks", "papers", "rank-effects", "research-rank"];

    private static string[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Order(),
    ];

    private static string?[] Entries(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order()];

    [Fact]
    public async Task Run_WritesEveryFileAndTellsWhere()
    {
        using var shell = new Shell();
        int code = await shell.Run("run made-up.yaml --out out", Cancel);
        Assert.Equal("", shell.Error.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal), ""));
        Assert.Equal(ExitCode.Done, code);
        string[] expected =
        [
            "dictionary.csv", .. Figures.SelectMany(key => (string[])[$"figures/{key}.png", $"figures/{key}.svg"]),
            "futures.parquet", "ledger.parquet", "manifest.json", "report.html", "runs.parquet", "scenario.yaml", "summary.csv",
        ];
        Assert.Equal(expected.Order(), Files(shell["out"]));
        Assert.Contains($"Results: {shell["out"]}", shell.Output, StringComparison.Ordinal);
        Assert.Contains("-1.0 [-1.0, -1.0]", shell.Output, StringComparison.Ordinal);
        Assert.Contains("effect 1406", shell.Output, StringComparison.Ordinal);
        Assert.All(shell.Output.Split('\n').Where(line => !line.StartsWith("Results", StringComparison.Ordinal)), line =>
            Assert.InRange(line.Length, 0, 140));
        Manifest manifest = Manifest.TryRead(shell["out"])!;
        Assert.Equal((12, 0, 7u), (manifest.RunsDone, manifest.RunsFailed, manifest.Scenarios[0].Seed));
        Assert.Equal(["run", "made-up.yaml", "--out", "out"], manifest.CommandLine);
        Assert.Equal(["made-up.yaml", "out"], Entries(shell.Folder));
    }

    [Fact]
    public async Task Run_GivesTheSameBytesWhateverTheOrderOfCompletion()
    {
        using var one = new Shell(new FakeSimulator { Shuffle = 1 });
        using var two = new Shell(new FakeSimulator { Shuffle = 2 });
        Assert.Equal(ExitCode.Done, await one.Run("run made-up.yaml --out out", Cancel));
        Assert.Equal(ExitCode.Done, await two.Run("run made-up.yaml --out out", Cancel));
        AssertSameResults(one["out"], two["out"]);
    }

    [Fact]
    public async Task DefaultDirectory_CarriesNameAndHash()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --no-figures", Cancel));
        string name = Path.GetFileName(Assert.Single(Directory.EnumerateDirectories(shell["results"])));
        Assert.Matches("^made-up-[0-9a-f]{8}$", name);
        Assert.False(Directory.Exists(Path.Combine(shell["results"], name, "figures")));
    }

    [Fact]
    public async Task ResolvedScenario_RunsAgainToTheSameResults()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out a --no-figures", Cancel));
        Assert.Equal(ExitCode.Done, await shell.Run("run a/scenario.yaml --out b --no-figures", Cancel));
        Assert.Equal(File.ReadAllBytes(shell["a/runs.parquet"]), File.ReadAllBytes(shell["b/runs.parquet"]));
    }

    [Fact]
    public async Task Json_IsTheWholeOutput()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --json --no-figures --quiet", Cancel));
        using JsonDocument json = JsonDocument.Parse(shell.Output);
        Assert.Equal(12, json.RootElement.GetProperty("runs").GetInt32());
        JsonElement last = json.RootElement.GetProperty("rows").EnumerateArray().Single(row =>
            row.GetProperty("policy").GetString() == "more" && row.GetProperty("indicator").GetString() == "ai-papers"
            && row.GetProperty("year").GetInt32() == 2028);
        Assert.Equal(100, last.GetProperty("effectMean").GetDouble(), 9);
        Assert.Equal(1, last.GetProperty("pBetter").GetDouble());
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public async Task Quiet_SaysNothing()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --quiet --no-figures", Cancel));
        Assert.Equal("", shell.Output + shell.Error);
    }

    [Fact]
    public async Task Options_ReplaceTheScenariosNumbers()
    {
        using var shell = new Shell();
        int code = await shell.Run(
            "run made-up.yaml --out o --no-figures --years 2 --futures 2 --replicates 5 --seed 9 --policy more", Cancel);
        Assert.Equal(ExitCode.Done, code);
        Manifest manifest = Manifest.TryRead(shell["o"])!;
        ManifestScenario scenario = Assert.Single(manifest.Scenarios);
        Assert.Equal((2, 2, 5, 9u), (manifest.Years, scenario.Futures, scenario.Replicates, scenario.Seed));
        Assert.Equal(["none", "more"], scenario.Policies);
    }

    [Fact]
    public async Task FailedRuns_AreRecordedAndToldByTheExitCode()
    {
        using var shell = new Shell(new FakeSimulator { Breaks = id => id == new RunId(1, 2, 0) });
        Assert.Equal(ExitCode.SomeRunsFailed, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.True(File.Exists(shell["out/failures.parquet"]));
        Assert.Contains("1 of 12 runs failed", shell.Error, StringComparison.Ordinal);
        Assert.Contains("NaN in firm 3", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interruption_KeepsWhatIsDoneAndTheSameCommandGoesOnToTheSameBytes()
    {
        using var whole = new Shell();
        Assert.Equal(ExitCode.Done, await whole.Run("run made-up.yaml --out out", Cancel));
        using var source = new CancellationTokenSource();
        using var shell = new Shell(new FakeSimulator
        {
            Before = i =>
            {
                if (i == 5)
                    source.Cancel();
            },
        });
        Assert.Equal(ExitCode.Interrupted, await shell.Run("run made-up.yaml --out out", source.Token));
        Assert.Contains("Interrupted after 5 of 12 runs", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ResultsState.Interrupted, Manifest.TryRead(shell["out"])!.State);

        var rest = new FakeSimulator { Shuffle = 9 };
        shell.Context = shell.Context with { Simulator = rest };
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.Equal(7, rest.Asked);
        AssertSameResults(whole["out"], shell["out"]);
    }

    [Fact]
    public async Task ASecondTime_NothingIsRunAndTheResultsAreTheSame()
    {
        var simulator = new FakeSimulator();
        using var shell = new Shell(simulator);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out", Cancel));
        byte[] before = File.ReadAllBytes(shell["out/summary.csv"]);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.Equal(12, simulator.Asked);
        Assert.Equal(before, File.ReadAllBytes(shell["out/summary.csv"]));
    }

    [Fact]
    public async Task ALargerEnsemble_ReusesTheRunsOfTheSmaller()
    {
        var simulator = new FakeSimulator();
        using var shell = new Shell(simulator);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out --replicates 1 --futures 2", Cancel));
        Assert.Equal(4, simulator.Asked);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.Equal(12, simulator.Asked);
        using var direct = new Shell();
        Assert.Equal(ExitCode.Done, await direct.Run("run made-up.yaml --out out", Cancel));
        AssertSameResults(direct["out"], shell["out"]);
    }

    [Fact]
    public async Task SeveralScenarios_AreOneEnsembleAndOneComparison()
    {
        var simulator = new FakeSimulator();
        using var shell = new Shell(simulator);
        shell.Write("other.yaml", """
            schema: ecosim/1
            extends: made-up.yaml
            name: other
            title: With another policy
            policies: [ { name: most, levers: { awareness: 0.9 } } ]
            """);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml other.yaml --out out", Cancel));

        // Runs of the policies that both have are run once: 2 + 3 policies, of which 2 are the same.
        Assert.Equal(3 * 3 * 2, simulator.Asked);
        Assert.True(File.Exists(shell["out/scenarios/made-up.yaml"]));
        Assert.True(File.Exists(shell["out/scenarios/other.yaml"]));
        string[] policies = [.. File.ReadLines(shell["out/summary.csv"]).Skip(1).Select(line => line.Split(',')[0]).Distinct()];
        Assert.Equal(["made-up/none", "made-up/more", "other/none", "other/more", "other/most"], policies);
        Assert.Contains("'made-up/none', 'other/none'", shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolder_StandsForItsScenarios()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell["set"]);
        shell.Write("set/a.yaml", Shell.Scenario.Replace("name: made-up", "name: a", StringComparison.Ordinal));
        shell.Write("set/b.yaml", Shell.Scenario.Replace("name: made-up", "name: b", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await shell.Run("run set --out out --no-figures", Cancel));
        Assert.Equal(["a", "b"], Manifest.TryRead(shell["out"])!.Scenarios.Select(scenario => scenario.Name));
        Directory.CreateDirectory(shell["empty"]);
        Assert.Equal(ExitCode.Usage, await shell.Run("run empty", Cancel));
        Assert.Contains("holds no scenario", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ScenariosWithOtherYears_AreRefusedBeforeAnythingIsWritten()
    {
        using var shell = new Shell();
        shell.Write("other.yaml", "schema: ecosim/1\nextends: made-up.yaml\nname: other\nyears: 3\n");
        Assert.Equal(ExitCode.Usage, await shell.Run("run made-up.yaml other.yaml --out out", Cancel));
        Assert.Contains("--years", shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell["out"]));
    }

    private static void AssertSameResults(string expected, string actual)
    {
        Assert.Equal(Files(expected), Files(actual));
        foreach (string file in Files(expected).Where(file => file != ResultFiles.Manifest))
        {
            byte[] first = File.ReadAllBytes(Path.Combine(expected, file));
            Assert.True(first.SequenceEqual(File.ReadAllBytes(Path.Combine(actual, file))), file);
        }
    }

    [Fact]
    public async Task SomebodyElsesFolder_IsRefused()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell["thesis"]);
        shell.Write("thesis/chapter.txt", "years of work");
        Assert.Equal(ExitCode.Usage, await shell.Run("run made-up.yaml --out thesis", Cancel));
        Assert.Contains("--out", shell.Error, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(shell["thesis/chapter.txt"]));
    }

    [Theory]
    [InlineData("--seed 8")]
    [InlineData("--replicates 1")]
    [InlineData("--years 3")]
    public async Task RunsThatWouldGetLost_AreARefusal(string change)
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        byte[] before = File.ReadAllBytes(shell["out/runs.parquet"]);
        Assert.Equal(ExitCode.Usage, await shell.Run($"run made-up.yaml --out out --no-figures {change}", Cancel));
        Assert.Contains("not part of this ensemble", shell.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(shell["out/runs.parquet"]));
    }

    [Fact]
    public async Task FaultOfTheProgram_IsToldWithoutAStackTrace()
    {
        using var shell = new Shell(new FakeSimulator { Before = _ => throw new InvalidOperationException("lost a firm") });
        Assert.Equal(ExitCode.InternalError, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.Contains("lost a firm", shell.Error, StringComparison.Ordinal);
        Assert.Contains("report", shell.Error, StringComparison.Ordinal);
        Assert.InRange(shell.Error.Split('\n').Length, 1, 5);
        Assert.Equal(ResultsState.Running, Manifest.TryRead(shell["out"])!.State);
    }
}
