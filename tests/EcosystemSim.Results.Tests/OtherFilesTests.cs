using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using Parquet;
using Parquet.Schema;

namespace EcosystemSim.Results.Tests;

public sealed class OtherFilesTests
{
    [Fact]
    public async Task Futures_HoldTheDrawnParameters()
    {
        using var folder = new TemporaryFolder();
        Parameter drawn = ParameterCatalog.All[4];
        ScenarioPlan plan = Made.Plan() with { Uncertainties = [new(drawn, new UniformDistribution(0.25, 0.75))], Futures = 3 };
        var study = new Study([plan]);
        FuturesFile.Write(folder["f"], study);
        (string[] names, double?[] values) = await Column(folder["f"], drawn.Key);
        Assert.Equal(["future", drawn.Key], names);
        Assert.Equal([.. Enumerable.Range(0, 3).Select(future => (double?)FutureDraw.Of(plan, future)[drawn])], values);
        Assert.Equal(3, values.Distinct().Count());
    }

    [Fact]
    public async Task Futures_OfSeveralScenariosNameThem()
    {
        using var folder = new TemporaryFolder();
        Parameter drawn = ParameterCatalog.All[4];
        ScenarioPlan plan = Made.Plan() with { Uncertainties = [new(drawn, new UniformDistribution(0.25, 0.75))], Futures = 3 };
        FuturesFile.Write(folder["f"], new Study([plan, Made.Plan() with { Name = "fixed", Uncertainties = [] }]));
        (string[] names, double?[] values) = await Column(folder["f"], drawn.Key);
        Assert.Equal(["scenario", "future", drawn.Key], names);
        Assert.Equal(5, values.Length);
        Assert.All(values[3..], value => Assert.Equal(ParameterSet.Defaults[drawn], value));
    }

    private static async Task<(string[] Names, double?[] Values)> Column(string path, string name)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await using ParquetReader reader = await ParquetReader.CreateAsync(path, cancellationToken: cancel);
        DataField[] fields = reader.Schema.GetDataFields();
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        var values = new double?[group.RowCount];
        await group.ReadAsync<double>(fields.Single(field => field.Name == name), values.AsMemory(), null, cancel);
        return ([.. fields.Select(field => field.Name)], values);
    }

    [Fact]
    public async Task Failures_AreAFileOnlyWhenThereAreSome()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        RunRecord good = Made.Run(new RunId(0, 0, 0), 2);
        FailuresFile.Write(folder["f"], ["none"], [good]);
        Assert.False(File.Exists(folder["f"]));
        RunRecord bad = good with
        {
            Id = new RunId(0, 0, 1),
            Failure = new RunFailure(17, "pipeline", "firm 3", "NaN in firm 3"),
        };
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
        Assert.Contains(
            "ledger.parquet,national-hub/free-slot-share,-,seen,,free slots over all slots; 0 without slots,\n", text,
            StringComparison.Ordinal);
        Assert.Contains("\nledger.parquet,firm/hiring,-,decided applied,,", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(double.NaN, "")]
    [InlineData(1e300, "1E+300")]
    public void Numbers_AreTheShortestTextThatReadsBack(double value, string text) => Assert.Equal(text, CsvFile.Number(value));
}
