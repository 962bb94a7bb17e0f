using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using Parquet;
using Parquet.Schema;

namespace EcosystemSim.Results.Tests;

public sealed class OtherFilesTests
{
    [Fact]
    public async Task Futures_HoldTheDrawnParameters()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        Parameter drawn = ParameterCatalog.All[4];
        ParameterSet[] futures = [.. Enumerable.Range(1, 3).Select(i => ParameterSet.Defaults.With(drawn, 0.1 * i))];
        FuturesFile.Write(folder["f"], [drawn], futures);
        await using ParquetReader reader = await ParquetReader.CreateAsync(folder["f"], cancellationToken: cancel);
        DataField[] fields = reader.Schema.GetDataFields();
        Assert.Equal(["future", drawn.Key], fields.Select(field => field.Name));
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        var values = new double?[3];
        await group.ReadAsync<double>(fields[1], values.AsMemory(), null, cancel);
        Assert.Equal([0.1, 0.2, 0.1 * 3], values);
    }

    [Fact]
    public async Task Failures_AreAFileOnlyWhenThereAreSome()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        RunRecord good = Made.Run(new RunId(0, 0, 0), 2);
        FailuresFile.Write(folder["f"], ["none"], [good]);
        Assert.False(File.Exists(folder["f"]));
        RunRecord bad = good with { Id = new RunId(0, 0, 1), Failure = new RunFailure(17, "pipeline", "NaN in firm 3") };
        FailuresFile.Write(folder["f"], ["none"], [good, bad]);
        await using ParquetReader reader = await ParquetReader.CreateAsync(folder["f"], cancellationToken: cancel);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        Assert.Equal(1, group.RowCount);
        var messages = new string?[1];
        await group.ReadAsync(reader.Schema.GetDataFields().Single(field => field.Name == "message"), messages!, null, cancel);
        Assert.Equal("NaN in firm 3", messages[0]);
    }

    [Fact]
    public void Dictionary_HasEveryColumnWithUnitAndMeaning()
    {
        using var folder = new TemporaryFolder();
        DictionaryFile.Write(folder["d"], Made.Columns, [ParameterCatalog.All[0]]);
        string text = File.ReadAllText(folder["d"]);
        Assert.StartsWith("file,column,unit,kind,better,meaning,equations\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "runs.parquet,research-rank,rank,rank,lower,\"world rank in AI research, \"\"quality\"\" weighted\",I1\n", text,
            StringComparison.Ordinal);
        Assert.Contains(
            "runs.parquet,gap,-,index,,\"rank gap, research minus application\",\"I1,I5\"\n", text, StringComparison.Ordinal);
        Assert.Contains($"futures.parquet,{ParameterCatalog.All[0].Key},", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(double.NaN, "")]
    [InlineData(1e300, "1E+300")]
    public void Numbers_AreTheShortestTextThatReadsBack(double value, string text) => Assert.Equal(text, CsvFile.Number(value));
}
