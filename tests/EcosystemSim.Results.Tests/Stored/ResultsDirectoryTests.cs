using EcosystemSim.Results.Stored;

namespace EcosystemSim.Results.Tests.Stored;

public sealed class ResultsDirectoryTests
{
    private static void Fill(string target, string model = Model.Runs.ModelVersion.Current)
    {
        using ResultsDirectory results = ResultsDirectory.Open(target, "run made-up.yaml");
        File.WriteAllText(results["content"], "first");
        (Made.Manifest() with { ModelVersion = model }).Write(results.Folder);
    }

    [Fact]
    public void Directory_IsMadeAndGoesAgainWhenNothingWasWritten()
    {
        using var folder = new TemporaryFolder();
        using (ResultsDirectory results = ResultsDirectory.Open(folder["deep/out"], "run"))
            Assert.True(Directory.Exists(results.Folder));
        Assert.False(Directory.Exists(folder["deep/out"]));
    }

    [Fact]
    public void Results_AreKeptWhenTheyAreOpenedAgain()
    {
        using var folder = new TemporaryFolder();
        Fill(folder["out"]);
        using (ResultsDirectory.Open(folder["out"], "run"))
            Assert.Equal("first", File.ReadAllText(Path.Combine(folder["out"], "content")));
        Assert.Equal(
            ["content", "manifest.json"],
            Directory.EnumerateFileSystemEntries(folder["out"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void ResultsOfAnotherModelVersion_AreRefusedAndKept()
    {
        using var folder = new TemporaryFolder();
        Fill(folder["out"], model: "0");
        var refused = Assert.Throws<ResultsDirectoryException>(() => ResultsDirectory.Open(folder["out"], "run"));
        Assert.Contains("version 0 of the model", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--out", refused.Message, StringComparison.Ordinal);
        Assert.Equal("first", File.ReadAllText(Path.Combine(folder["out"], "content")));
    }

    [Fact]
    public void AFreshStart_RemovesTheResultsOfAnyVersionAndNothingElse()
    {
        using var folder = new TemporaryFolder();
        Fill(folder["out"], model: "0");
        foreach (string file in (string[])[ResultFiles.Runs, ResultFiles.Report, "notes.txt"])
            File.WriteAllText(Path.Combine(folder["out"], file), "old");
        Directory.CreateDirectory(Path.Combine(folder["out"], ResultFiles.Parts));
        File.WriteAllText(Path.Combine(folder["out"], ResultFiles.Parts, "part-00000001.parquet"), "old");
        using (ResultsDirectory.Open(folder["out"], "run", fresh: true))
            Assert.Equal("old", File.ReadAllText(Path.Combine(folder["out"], "notes.txt")));
        Assert.Equal(
            ["content", "notes.txt"],
            Directory.EnumerateFileSystemEntries(folder["out"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void AFreshStart_DoesNotEmptyAFolderOfSomethingElse()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(Path.Combine(folder["out"], ResultFiles.Report), "a page of somebody's own");
        Assert.Throws<ResultsDirectoryException>(() => ResultsDirectory.Open(folder["out"], "run", fresh: true));
        Assert.True(File.Exists(Path.Combine(folder["out"], ResultFiles.Report)));
    }

    [Fact]
    public void EveryResultFile_IsAmongThoseThatAFreshStartRemoves() => Assert.Equal(
        typeof(ResultFiles).GetFields().Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue()).Order(),
        ResultFiles.All.Order());

    [Fact]
    public void DirectoryWithSomethingElse_IsNeverTouched()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(Path.Combine(folder["out"], "thesis.txt"), "years of work");
        Assert.Throws<ResultsDirectoryException>(() => ResultsDirectory.Open(folder["out"], "run"));
        Assert.Equal(["thesis.txt"], Directory.EnumerateFileSystemEntries(folder["out"]).Select(Path.GetFileName));
        Assert.Throws<ResultsDirectoryException>(() => ResultsDirectory.Open(Path.Combine(folder["out"], "thesis.txt"), "run"));
    }

    [Fact]
    public void SecondWriter_IsRefusedAndToldWhoTheFirstIs()
    {
        using var folder = new TemporaryFolder();
        using (ResultsDirectory.Open(folder["out"], "run made-up.yaml"))
        {
            var refused = Assert.Throws<ResultsDirectoryException>(() => ResultsDirectory.Open(folder["out"], "run"));
            Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
            Assert.Contains("ecosim run made-up.yaml", refused.Message, StringComparison.Ordinal);
        }

        using ResultsDirectory next = ResultsDirectory.Open(folder["out"], "run");
        Assert.Equal(folder["out"], next.Folder);
    }

    [Fact]
    public void LockFilesOfAProcessThatWasKilled_LockNobodyOut()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(Path.Combine(folder["out"], ".lock"), "");
        File.WriteAllText(Path.Combine(folder["out"], ".lock-holder"), "process 1");
        using (ResultsDirectory.Open(folder["out"], "run"))
            Assert.True(Directory.Exists(folder["out"]));
    }
}
