using EcosystemSim.Model.Runs;
using EcosystemSim.Results.Stored;

namespace EcosystemSim.Results.Tests.Stored;

/// <summary>Whatever way runs take into the directory, they come out as they went in, once, in canonical order.</summary>
public sealed class StoredRunsTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Study Study = new([Made.Plan()]);

    private static RunRecord[] Records(Study study, Func<RunId, bool>? breaks = null) =>
    [
        .. study.Runs.Select(id => Made.Run(id, study.Years) with { Key = study.KeyOf(id) })
            .Select(record => breaks?.Invoke(record.Id) == true
                ? record with { Values = [], StateHash = 0, Failure = new RunFailure(3, "pipeline", "", "NaN") }
                : record),
    ];

    private static ResultsDirectory Open(TemporaryFolder folder)
    {
        ResultsDirectory directory = ResultsDirectory.Open(folder["out"], "run");
        Made.Manifest().Write(directory.Folder);
        return directory;
    }

    private static byte[] Finished(TemporaryFolder folder, Study study, params RunRecord[][] parts)
    {
        using ResultsDirectory directory = Open(folder);
        var stored = new StoredRuns(directory, Made.Columns);
        foreach (RunRecord[] part in parts)
            stored.Add(study, part);
        Finaliser.Write(directory, study, stored, Made.Columns, Cancel);
        return File.ReadAllBytes(directory[ResultFiles.Runs]);
    }

    [Fact]
    public void Records_ReadBackAsTheyWerePutAway()
    {
        using var folder = new TemporaryFolder();
        RunRecord[] records = Records(Study, id => id is { Policy: 1, Replicate: 2 });
        using ResultsDirectory directory = Open(folder);
        var stored = new StoredRuns(directory, Made.Columns);
        stored.Add(Study, records[..5]);
        stored.Add(Study, records[5..]);
        var again = new StoredRuns(directory, Made.Columns);
        Assert.Equal(records.Length, again.Count);
        foreach (RunRecord record in records)
        {
            RunRecord back = again.Read(record.Key, record.Id);
            Assert.Equal(
                (record.Key, record.Id, record.StateHash, record.Failure), (back.Key, back.Id, back.StateHash, back.Failure));
            Assert.Equal(record.Values, back.Values);
        }
    }

    [Fact]
    public void OrderAndSizeOfParts_DoNotReachTheResult()
    {
        using TemporaryFolder one = new(), two = new();
        RunRecord[] records = Records(Study);
        var shuffled = (RunRecord[])records.Clone();
        new Random(3).Shuffle(shuffled);
        Assert.Equal(Finished(one, Study, records), Finished(two, Study, [.. shuffled.Chunk(5)]));
    }

    [Fact]
    public void AnExtendedEnsemble_HasTheBytesOfOneThatWasLargeFromTheStart()
    {
        using TemporaryFolder grown = new(), large = new();
        Study more = new([Made.Plan() with { Replicates = 7 }]);
        RunRecord[] all = Records(more);
        var former = Study.Runs.Select(Study.KeyOf).ToHashSet();
        RunRecord[] missing = [.. all.Where(record => !former.Contains(record.Key))];
        Assert.Equal(2 * 2 * 4, missing.Length);
        Finished(grown, Study, Records(Study));
        Assert.Equal(Finished(large, more, all), Finished(grown, more, missing));
    }

    [Fact]
    public void TwoPoliciesThatDoTheSame_ShareTheirRuns()
    {
        using var folder = new TemporaryFolder();
        Study twice = new([Made.Plan() with { Policies = [Made.Policy("none"), Made.Policy("idle")] }]);
        Finished(folder, twice, Records(twice)[..6]);
        var table = new StoredTable(folder["out"], Made.Columns, ["none", "idle"]);
        Assert.Equal(12, table.Finished.Count);
        double[] papers = table.Values(1);
        Assert.Equal(papers[..18], papers[18..]);
    }

    [Fact]
    public void PartsAreRemovedOnlyWhenMerged()
    {
        using var folder = new TemporaryFolder();
        using ResultsDirectory directory = Open(folder);
        var stored = new StoredRuns(directory, Made.Columns);
        stored.Add(Study, Records(Study));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            Finaliser.Write(directory, Study, stored, Made.Columns, cancelled.Token));
        Assert.True(Directory.Exists(directory.Parts));
        Assert.False(File.Exists(directory[ResultFiles.Runs]));
        Finaliser.Write(directory, Study, stored, Made.Columns, Cancel);
        Assert.False(Directory.Exists(directory.Parts));
        Assert.Equal(Study.Count, new StoredRuns(directory, Made.Columns).Count);
    }

    [Fact]
    public void FailedRuns_AreKeptAsFailuresAndHaveNoRows()
    {
        using var folder = new TemporaryFolder();
        Finished(folder, Study, Records(Study, id => id.Replicate == 1));
        var table = new StoredTable(folder["out"], Made.Columns, ["none", "more"]);
        Assert.Equal(8, table.Finished.Count);
        Assert.Equal(4, table.Failures.Count);
        Assert.All(table.Failures, failure => Assert.Equal(new RunFailure(3, "pipeline", "", "NaN"), failure.Failure));
        Assert.Equal([0, 0, 1, 1], table.Failures.Select(failed => failed.Id.Policy));
    }

    [Fact]
    public void ATable_ReadsColumnsAsTheRunsHaveThem()
    {
        using var folder = new TemporaryFolder();
        RunRecord[] records = Records(Study);
        Finished(folder, Study, records);
        var stored = new StoredTable(folder["out"], Made.Columns, ["none", "more"]);
        var memory = new RunTable(Made.Columns, ["none", "more"], Study.FirstYear, Study.Years, records);
        Assert.Equal(memory.Finished, stored.Finished);
        Assert.Equal((memory.FirstYear, memory.Years), (stored.FirstYear, stored.Years));
        for (int column = 0; column < Made.Columns.Count; column++)
            Assert.Equal(memory.Values(column), stored.Values(column));
    }

    [Fact]
    public void ADamagedPart_IsReportedAndItsRunsCountAsMissing()
    {
        using var folder = new TemporaryFolder();
        RunRecord[] records = Records(Study);
        using ResultsDirectory directory = Open(folder);
        var stored = new StoredRuns(directory, Made.Columns);
        stored.Add(Study, records[..6]);
        stored.Add(Study, records[6..]);
        string part = Directory.EnumerateFiles(directory.Parts).Order(StringComparer.Ordinal).First();
        File.WriteAllBytes(part, File.ReadAllBytes(part)[..100]);
        var again = new StoredRuns(directory, Made.Columns);
        Assert.Equal([part], again.Unreadable);
        Assert.Equal(records.Length - 6, again.Count);
        Assert.False(again.Contains(records[0].Key));
    }

    [Fact]
    public void RunsWithOtherColumns_AreRefused()
    {
        using var folder = new TemporaryFolder();
        Finished(folder, Study, Records(Study));
        using ResultsDirectory directory = ResultsDirectory.Open(folder["out"], "run");
        var other = new Model.Indicators.IndicatorColumn(
            "new-one", "-", Model.Indicators.IndicatorKind.Index, Model.Indicators.Better.Unstated, "a new indicator", "I1");
        var refused = Assert.Throws<ResultsDirectoryException>(() => new StoredRuns(directory, [.. Made.Columns, other]));
        Assert.Contains("new-one", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsSomebodysOwn_StaysWhereItIsAndIsNoPart()
    {
        using var folder = new TemporaryFolder();
        using ResultsDirectory directory = Open(folder);
        Directory.CreateDirectory(directory.Parts);
        string[] own = ["thesis.txt", "thesis.parquet", "part-of-my-thesis.parquet"];
        foreach (string file in own)
            File.WriteAllText(Path.Combine(directory.Parts, file), "years of work");
        File.WriteAllText(Path.Combine(directory.Parts, "part-00000007.parquet.tmp"), "half a part");
        var stored = new StoredRuns(directory, Made.Columns);
        Assert.Empty(stored.Unreadable);
        stored.Add(Study, Records(Study));
        Finaliser.Write(directory, Study, stored, Made.Columns, Cancel);
        Assert.Equal(own.Order(), Directory.EnumerateFiles(directory.Parts).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void APartCutAnywhere_IsMissingOrWholeAndNeverSomethingElse()
    {
        using var folder = new TemporaryFolder();
        RunRecord[] records = Records(Study);
        using ResultsDirectory directory = Open(folder);
        new StoredRuns(directory, Made.Columns).Add(Study, records);
        string part = Directory.EnumerateFiles(directory.Parts).Single();
        byte[] whole = File.ReadAllBytes(part);
        for (int length = 0; length < whole.Length; length += 1 + (whole.Length / 50))
        {
            File.WriteAllBytes(part, whole[..length]);
            var cut = new StoredRuns(directory, Made.Columns);
            Assert.Equal((0, 1), (cut.Count, cut.Unreadable.Count));
            Assert.Single(Integrity.Check(directory.Folder, new Dictionary<string, string>()).Problems);
        }

        File.WriteAllBytes(part, whole);
        Assert.Equal(records.Length, new StoredRuns(directory, Made.Columns).Count);
        Assert.Empty(Integrity.Check(directory.Folder, new Dictionary<string, string>()).Problems);
    }

    [Fact]
    public void AFullDisk_LosesOnlyWhatWasBeingWritten()
    {
        using var folder = new TemporaryFolder();
        RunRecord[] records = Records(Study);
        using ResultsDirectory directory = Open(folder);
        var stored = new StoredRuns(directory, Made.Columns);
        stored.Add(Study, records[..6]);

        // What is written to this device meets a disk that is full.
        File.CreateSymbolicLink(Path.Combine(directory.Parts, "part-00000001.parquet.tmp"), "/dev/full");
        Assert.Throws<IOException>(() => stored.Add(Study, records[6..]));
        var again = new StoredRuns(directory, Made.Columns);
        Assert.Equal((6, 0), (again.Count, again.Unreadable.Count));
        again.Add(Study, records[6..]);
        using var other = new TemporaryFolder();
        Finaliser.Write(directory, Study, again, Made.Columns, Cancel);
        Assert.Equal(Finished(other, Study, records), File.ReadAllBytes(directory[ResultFiles.Runs]));
    }

    [Fact]
    public void ADataFileWithOneBitChanged_IsFound()
    {
        using var folder = new TemporaryFolder();
        Finished(folder, Study, Records(Study));
        IReadOnlyDictionary<string, string> digests = Integrity.Digests(folder["out"]);
        Assert.Empty(Integrity.Check(folder["out"], digests).Problems);
        string path = Path.Combine(folder["out"], ResultFiles.Runs);
        byte[] bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Single(Integrity.Check(folder["out"], digests).Problems);
        File.Delete(path);
        Assert.Contains("missing", Assert.Single(Integrity.Check(folder["out"], digests).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void TheNameOfAnEnsemble_StaysWhileThereIsWorkAndGoesWithTheParts()
    {
        using var folder = new TemporaryFolder();
        using ResultsDirectory directory = Open(folder);
        string name = directory.EnsembleName();
        Assert.Equal(name, directory.EnsembleName());
        var stored = new StoredRuns(directory, Made.Columns);
        stored.Add(Study, Records(Study));
        Finaliser.Write(directory, Study, stored, Made.Columns, Cancel);
        Assert.False(Directory.Exists(directory.Parts));
        Assert.NotEqual(name, directory.EnsembleName());
    }
}
