using EcosystemSim.Cli.Running;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;

namespace EcosystemSim.Cli.Tests;

/// <summary>Ledgers of the real model, through the grains of the embedded silo and without.</summary>
public sealed class RealLedgerTests
{
    private const string Command = "run funded.yaml --out out --no-figures";

    private const string Funded = """
        schema: ecosim/1
        extends: made-up.yaml
        name: funded
        years: 2
        policies: [ { name: more, levers: { programme-budget: 50 trillion IRR, programme-length: 1 year } } ]
        ensemble: { futures: 1, replicates: 1, seed: 7 }
        """;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task ThroughGrainsAndWithout_TheLedgerHasTheSameBytesAndNobodyGotMoreThanWasPaid()
    {
        using Shell grains = new(new OrleansSimulator()), inline = new(new InlineReferences());
        grains.Write("funded.yaml", Funded);
        inline.Write("funded.yaml", Funded);
        Assert.Equal(ExitCode.Done, await grains.Run(Command, Cancel));
        Assert.Equal(ExitCode.Done, await inline.Run(Command, Cancel));
        Assert.Contains("equal to the ensemble in all 24 months", grains.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(inline["out/ledger.parquet"]), File.ReadAllBytes(grains["out/ledger.parquet"]));
        ExpectNoMoreThanPaid(grains["out"]);
    }

    private static void ExpectNoMoreThanPaid(string folder)
    {
        var runs = new StoredTable(folder, IndicatorCatalog.Columns, ["none", "more"]);
        double[] paid = runs.Values(runs.Columns.ToList().FindIndex(column => column.Key == "programme-paid-real"));
        PolicyLedger ledger = LedgerFile.Read(Path.Combine(folder, "ledger.parquet"), runs.FirstYear)[1];
        for (int year = 1; year <= runs.Years; year++)
        {
            LedgerEntry[] after = [.. ledger.Entries.Where(entry => entry.Year == year)];
            double universities = Sum(after, InstitutionType.University), firms = Sum(after, InstitutionType.Firm);
            Assert.True(universities > 0 && firms > 0, $"nobody got anything in year {year}");
            Assert.InRange(universities + firms, 0, paid[runs.Years + 1 + year]);
        }
    }

    private static double Sum(IEnumerable<LedgerEntry> entries, InstitutionType type) =>
        entries.Where(entry => entry.Id.Type == type).Sum(entry => entry.MoneyOfYearBefore);
}
