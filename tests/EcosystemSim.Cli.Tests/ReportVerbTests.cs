using EcosystemSim.Results;

namespace EcosystemSim.Cli.Tests;

public sealed class ReportVerbTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private const string Other = "schema: ecosim/1\nextends: made-up.yaml\nname: other\n";

    [Theory]
    [InlineData("made-up.yaml")]
    [InlineData("made-up.yaml other.yaml")]
    public async Task Report_MakesTheSameFilesAgainFromRunsAndLedgerAlone(string scenarios)
    {
        using var shell = new Shell();
        shell.Write("other.yaml", Other);
        Assert.Equal(ExitCode.Done, await shell.Run($"run {scenarios} --out out", Cancel));
        var before = Directory.EnumerateFiles(shell["out"], "*", SearchOption.AllDirectories)
            .ToDictionary(path => path, File.ReadAllBytes);
        foreach (string path in before.Keys.Where(path => Path.GetFileName(path) is not
            (ResultFiles.Runs or ResultFiles.Ledger or ResultFiles.Manifest or ResultFiles.Scenario or "made-up.yaml"
            or "other.yaml")))
            File.Delete(path);
        Assert.Equal(ExitCode.Done, await shell.Run("report out", Cancel));
        Assert.Equal(
            before.Keys.Order(), Directory.EnumerateFiles(shell["out"], "*", SearchOption.AllDirectories).Order());
        Assert.All(before, file => Assert.True(file.Value.SequenceEqual(File.ReadAllBytes(file.Key)), file.Key));
    }

    [Fact]
    public async Task ChangedScenario_IsRefused()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        string path = shell["out/scenario.yaml"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("awareness: 0.5", "awareness: 0.6", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Usage, await shell.Run("report out", Cancel));
        Assert.Contains("not the ones its runs are of", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotComplete_IsRefusedWithTheCommandThatGoesOn()
    {
        using var source = new CancellationTokenSource();
        using var shell = new Shell(new FakeSimulator { Before = _ => source.Cancel() });
        Assert.Equal(ExitCode.Interrupted, await shell.Run("run made-up.yaml --out out", source.Token));
        Assert.Equal(ExitCode.Usage, await shell.Run("report out", Cancel));
        Assert.Contains("'ecosim run made-up.yaml --out out'", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, await shell.Run("report nowhere", Cancel));
        Assert.Contains("holds no results", shell.Error, StringComparison.Ordinal);
    }
}
