namespace EcosystemSim.Results.Tests;

public sealed class ResultsDirectoryTests
{
    private static readonly string HashA = new('a', 64);
    private static readonly string HashB = new('b', 64);

    private static Manifest Manifest(string hash) => new()
    {
        ToolVersion = "0.1.0",
        ModelVersion = "1",
        DataHash = "da7a",
        ScenarioName = "made-up",
        ScenarioTitle = "برنامه",
        ScenarioHash = hash,
        CommandLine = ["run", "made-up.yaml"],
        Seed = 7,
        Policies = ["none"],
        CompareTo = "none",
        Futures = 1,
        Replicates = 1,
        Years = 2,
        RunsDone = 1,
        RunsFailed = 0,
        Threads = 2,
        Machine = MachineInfo.Here,
        Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        WallSeconds = 1.5,
        Packages = new Dictionary<string, string> { ["Parquet.Net"] = "6.1.0" },
    };

    private static void Fill(string target, string hash, string content)
    {
        using ResultsDirectory results = ResultsDirectory.Open(target, hash);
        File.WriteAllText(Path.Combine(results.Partial, "content"), content);
        Manifest(hash).Write(results.Partial);
        results.Commit();
    }

    [Fact]
    public void Manifest_ReadsBackAndKeepsItsScript()
    {
        using var folder = new TemporaryFolder();
        Manifest(HashA).Write(folder.Path);
        Manifest? back = Results.Manifest.TryRead(folder.Path);
        Assert.NotNull(back);
        Assert.Equal(Manifest(HashA), back, ManifestComparer);
        Assert.Equal(["run", "made-up.yaml"], back.CommandLine);
        Assert.Contains("برنامه", File.ReadAllText(folder[ResultFiles.Manifest]), StringComparison.Ordinal);
    }

    private static readonly IEqualityComparer<Manifest> ManifestComparer = EqualityComparer<Manifest>.Create(
        (a, b) => a!.ScenarioHash == b!.ScenarioHash && a.Started == b.Started && a.Machine == b.Machine && a.Kind == b.Kind
            && a.WallSeconds.Equals(b.WallSeconds) && a.ScenarioTitle == b.ScenarioTitle && a.Seed == b.Seed);

    [Fact]
    public void Results_OfTheSameScenarioAreReplacedWhenComplete()
    {
        using var folder = new TemporaryFolder();
        Fill(folder["out"], HashA, "first");
        using (ResultsDirectory.Open(folder["out"], HashA))
            Assert.Equal("first", File.ReadAllText(Path.Combine(folder["out"], "content")));
        Assert.Equal("first", File.ReadAllText(Path.Combine(folder["out"], "content")));
        Fill(folder["out"], HashA, "second");
        Assert.Equal("second", File.ReadAllText(Path.Combine(folder["out"], "content")));
        Assert.Equal([folder["out"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Results_OfAnotherScenarioAreKept()
    {
        using var folder = new TemporaryFolder();
        Fill(folder["out"], HashA, "first");
        var refused = Assert.Throws<ResultsDirectoryException>(() => ResultsDirectory.Open(folder["out"], HashB));
        Assert.Contains("--out", refused.Message, StringComparison.Ordinal);
        Assert.Contains("made-up", refused.Message, StringComparison.Ordinal);
        Assert.Equal("first", File.ReadAllText(Path.Combine(folder["out"], "content")));
        Assert.Equal([folder["out"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void DirectoryWithSomethingElse_IsNeverTouched()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(Path.Combine(folder["out"], "thesis.txt"), "years of work");
        Assert.Throws<ResultsDirectoryException>(() => ResultsDirectory.Open(folder["out"], HashA));
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(folder["out"], "thesis.txt")));
        Assert.Throws<ResultsDirectoryException>(() => ResultsDirectory.Open(Path.Combine(folder["out"], "thesis.txt"), HashA));
    }

    [Fact]
    public void SecondWriter_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using ResultsDirectory first = ResultsDirectory.Open(folder["out"], HashA);
        var refused = Assert.Throws<ResultsDirectoryException>(() => ResultsDirectory.Open(folder["out"], HashA));
        Assert.Contains("Another process", refused.Message, StringComparison.Ordinal);
        Assert.True(Directory.Exists(first.Partial));
    }

    [Fact]
    public void CrashBetweenTheTwoRenames_IsRepaired()
    {
        using var folder = new TemporaryFolder();
        Fill(folder["out"], HashA, "first");
        Directory.Move(folder["out"], folder[".out.former"]);
        using (ResultsDirectory.Open(folder["out"], HashA))
            Assert.Equal("first", File.ReadAllText(Path.Combine(folder["out"], "content")));
    }
}
