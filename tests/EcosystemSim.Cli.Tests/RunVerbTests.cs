using System.Text.Json;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Tests;

public sealed class RunVerbTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

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
            "dictionary.csv", "figures/application-rank.png",
            "figures/application-rank.svg", "figures/research-rank.png", "figures/research-rank.svg",
            "futures.parquet", "manifest.json", "report.html", "runs.parquet", "scenario.yaml", "summary.csv",
        ];
        Assert.Equal(expected.Order(), Files(shell["out"]));
        Assert.Contains($"Results: {shell["out"]}", shell.Output, StringComparison.Ordinal);
        Assert.Contains("-1 [-1, -1]", shell.Output, StringComparison.Ordinal);
        Assert.Contains("effect 1406", shell.Output, StringComparison.Ordinal);
        Assert.All(shell.Output.Split('\n').Where(line => !line.StartsWith("Results", StringComparison.Ordinal)), line =>
            Assert.InRange(line.Length, 0, 140));
        Manifest manifest = Manifest.TryRead(shell["out"])!;
        Assert.Equal((12, 0, 7u), (manifest.RunsDone, manifest.RunsFailed, manifest.Seed));
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
        Assert.Equal(Files(one["out"]), Files(two["out"]));
        foreach (string file in Files(one["out"]).Where(file => file != ResultFiles.Manifest))
        {
            byte[] first = File.ReadAllBytes(Path.Combine(one["out"], file));
            Assert.True(first.SequenceEqual(File.ReadAllBytes(Path.Combine(two["out"], file))), file);
        }
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
        Assert.Equal((2, 2, 5, 9u), (manifest.Years, manifest.Futures, manifest.Replicates, manifest.Seed));
        Assert.Equal(["none", "more"], manifest.Policies);
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
    public async Task Interruption_LeavesFormerResultsAlone()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        byte[] former = File.ReadAllBytes(shell["out/manifest.json"]);
        using var source = new CancellationTokenSource();
        shell.Context = shell.Context with
        {
            Simulator = new FakeSimulator
            {
                Before = i =>
                {
                    if (i == 5)
                        source.Cancel();
                },
            },
        };
        Assert.Equal(ExitCode.Interrupted, await shell.Run("run made-up.yaml --out out --no-figures", source.Token));
        Assert.Contains("Interrupted after 5 of 12 runs", shell.Error, StringComparison.Ordinal);
        Assert.Equal(former, File.ReadAllBytes(shell["out/manifest.json"]));
        Assert.Equal(["made-up.yaml", "out"], Entries(shell.Folder));
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

    [Fact]
    public async Task ResultsOfAnotherEnsemble_AreRefusedAndOfTheSameReplaced()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        Assert.Equal(ExitCode.Usage, await shell.Run("run made-up.yaml --out out --no-figures --seed 8", Cancel));
        Assert.Contains("another scenario", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultOfTheProgram_IsToldWithoutAStackTrace()
    {
        using var shell = new Shell(new FakeSimulator { Before = _ => throw new InvalidOperationException("lost a firm") });
        Assert.Equal(ExitCode.InternalError, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.Contains("lost a firm", shell.Error, StringComparison.Ordinal);
        Assert.Contains("report", shell.Error, StringComparison.Ordinal);
        Assert.InRange(shell.Error.Split('\n').Length, 1, 5);
        Assert.False(Directory.Exists(shell["out"]));
    }
}
