using EcosystemSim.Model.Runs;
using Parquet;
using Parquet.Schema;

namespace EcosystemSim.Results.Tests;

public sealed class RunsFileTests
{
    private const int Years = 2;
    private static readonly string[] Policies = ["none", "more"];

    private static void Write(string path, IEnumerable<RunRecord> runs)
    {
        using var file = new RunsFile(path, Made.Columns, Policies, 2024, Years);
        foreach (RunRecord run in runs)
            file.Append(run);
        file.Commit();
    }

    private static RunRecord[] Runs(int futures = 2, int replicates = 3) =>
        [.. Made.Ids(2, futures, replicates).Select(id => Made.Run(id, Years))];

    [Fact]
    public async Task Runs_ReadBackAsTheyWereWritten()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        RunRecord[] runs = Runs();
        Write(folder[ResultFiles.Runs], runs);

        await using ParquetReader reader = await ParquetReader.CreateAsync(folder[ResultFiles.Runs], cancellationToken: cancel);
        string[] names = [.. reader.Schema.GetDataFields().Select(field => field.Name)];
        Assert.Equal(
            ["run_key", "policy", "future", "replicate", "year", "research-rank", "ai-papers", "gap", "state_hash"], names);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        int rows = (int)group.RowCount;
        Assert.Equal(runs.Length * (Years + 1), rows);
        DataField Field(string name) => reader.Schema.GetDataFields().Single(field => field.Name == name);
        var keys = new string?[rows];
        var policies = new string?[rows];
        var hashes = new string?[rows];
        var years = new int[rows];
        var ranks = new double?[rows];
        var papers = new double?[rows];
        await group.ReadAsync(Field("run_key"), keys!, null, cancel);
        await group.ReadAsync(Field("policy"), policies!, null, cancel);
        await group.ReadAsync(Field("state_hash"), hashes!, null, cancel);
        await group.ReadAsync<int>(Field("year"), years.AsMemory(), null, cancel);
        await group.ReadAsync<double>(Field("research-rank"), ranks.AsMemory(), null, cancel);
        await group.ReadAsync<double>(Field("ai-papers"), papers.AsMemory(), null, cancel);
        for (int row = 0; row < rows; row++)
        {
            RunRecord run = runs[row / (Years + 1)];
            int year = row % (Years + 1);
            Assert.Equal(run.Key.Hex, keys[row]);
            Assert.Equal(Policies[run.Id.Policy], policies[row]);
            Assert.Equal(2024 + year, years[row]);
            Assert.Equal(run.Values[year * Made.Columns.Count], ranks[row]);
            double paper = run.Values[(year * Made.Columns.Count) + 1];
            Assert.Equal(double.IsNaN(paper) ? null : paper, papers[row]);
            Assert.Equal(year == Years ? run.StateHash.ToString("x16") : null, hashes[row]);
        }
    }

    [Fact]
    public void Runs_TheSameRunsGiveTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        Write(folder["a"], Runs());
        Write(folder["b"], Runs());
        Assert.Equal(File.ReadAllBytes(folder["a"]), File.ReadAllBytes(folder["b"]));
    }

    [Fact]
    public async Task Runs_AreCutIntoGroupsOfAFixedSize()
    {
        using var folder = new TemporaryFolder();
        Write(folder["a"], Runs(futures: 40, replicates: 40));
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            folder["a"], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, reader.RowGroupCount);
        using ParquetRowGroupReader first = reader.OpenRowGroupReader(0);
        Assert.InRange(first.RowCount, RunsFile.GroupRows - Years, RunsFile.GroupRows);
        Assert.Equal(0, first.RowCount % (Years + 1));
    }

    [Fact]
    public void Runs_OutOfOrderAreRefused()
    {
        using var folder = new TemporaryFolder();
        using var file = new RunsFile(folder["a"], Made.Columns, Policies, 2024, Years);
        file.Append(Made.Run(new RunId(1, 0, 0), Years));
        Assert.Throws<ArgumentException>(() => file.Append(Made.Run(new RunId(0, 1, 0), Years)));
    }

    [Fact]
    public void AbandonedFile_LeavesNothingBehind()
    {
        using var folder = new TemporaryFolder();
        using (var file = new RunsFile(folder["a"], Made.Columns, Policies, 2024, Years))
            file.Append(Made.Run(new RunId(0, 0, 0), Years));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
