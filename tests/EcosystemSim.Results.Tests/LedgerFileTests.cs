using System.Security.Cryptography;
using System.Text;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Runs;
using Parquet;

namespace EcosystemSim.Results.Tests;

/// <summary>What institutions saw and decided comes out of the file as it went in, in the same bytes on every way.</summary>
public sealed class LedgerFileTests
{
    private const int FirstYear = 2024;

    [Fact]
    public void Entries_ReadBackAsTheyWereWritten()
    {
        using var folder = new TemporaryFolder();
        PolicyLedger[] written = [Ledger("none", 3), Ledger("more", 3)];
        LedgerFile.Write(folder["l"], FirstYear, written);
        IReadOnlyList<PolicyLedger> read = LedgerFile.Read(folder["l"], FirstYear);
        Assert.Equal(written.Select(ledger => (ledger.Policy, ledger.Run)), read.Select(ledger => (ledger.Policy, ledger.Run)));
        Assert.Equal(written.SelectMany(Flat), read.SelectMany(Flat));
    }

    [Fact]
    public void ALedgerLongerThanARowGroup_ReadsBackWhole()
    {
        using var folder = new TemporaryFolder();
        PolicyLedger[] written = [Ledger("none", 700), Ledger("more", 5)];
        LedgerFile.Write(folder["l"], FirstYear, written);
        Assert.Equal(written.SelectMany(Flat), LedgerFile.Read(folder["l"], FirstYear).SelectMany(Flat));
    }

    [Fact]
    public void APolicyAddedLater_GivesTheBytesOfAllAtOnce()
    {
        using var folder = new TemporaryFolder();
        PolicyLedger none = Ledger("none", 40), more = Ledger("more", 40);
        LedgerFile.Write(folder["once"], FirstYear, [none, more]);
        LedgerFile.Write(folder["later"], FirstYear, [more]);
        LedgerFile.Write(folder["later"], FirstYear, [none, .. LedgerFile.Read(folder["later"], FirstYear)]);
        Assert.Equal(File.ReadAllBytes(folder["once"]), File.ReadAllBytes(folder["later"]));
    }

    [Fact]
    public async Task WhatWasNotDecided_HasNoRow()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        LedgerFile.Write(folder["l"], FirstYear, [new PolicyLedger("none", new RunKey(new string('a', 64)), [Hub(0, 2)])]);
        await using ParquetReader reader = await ParquetReader.CreateAsync(folder["l"], cancellationToken: cancel);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);

        // Six numbers seen, of which the success rate is missing; one decided and applied.
        Assert.Equal(5 + 1 + 1, group.RowCount);
    }

    [Fact]
    public void FirmsWithoutMoneyAndDecisions_AreLeftOutAndOthersStayInAllYears()
    {
        LedgerEntry[] all =
        [
            Firm(0, 1, money: 0), Firm(0, 2, money: 0), Firm(0, 3, money: 0, hiring: 1.5), University(0, 9, money: 0), Hub(0, 1),
            Firm(1, 1, money: 0.2), Firm(1, 2, money: 0), Firm(1, 3, money: 0), University(1, 9, money: 0), Hub(1, 1),
        ];
        PolicyLedger ledger = PolicyLedger.Of("none", new RunKey(new string('a', 64)), all);
        Assert.Equal(all.Where(entry => entry.Id != new InstitutionId(InstitutionType.Firm, 2)), ledger.Entries);
    }

    [Fact]
    public void AnotherVersionsLedger_IsRefused()
    {
        using var folder = new TemporaryFolder();
        RunRecord broken = Made.Run(new RunId(0, 0, 0), 2) with { Failure = new RunFailure(1, "p", "", "m") };
        FailuresFile.Write(folder["l"], ["none"], [broken]);
        Assert.Throws<InvalidDataException>(() => LedgerFile.Read(folder["l"], FirstYear));
        File.WriteAllText(folder["text"], "no Parquet");
        Assert.Throws<InvalidDataException>(() => LedgerFile.Read(folder["text"], FirstYear));
    }

    [Fact]
    public void TheRuleThatAnswered_IsToldFromAnybodyElse()
    {
        Assert.Equal("gap", (Hub(0, 1) with { AnsweredBy = LedgerEntry.ByRule("gap") }).Rule);
        Assert.Null((Hub(0, 1) with { AnsweredBy = "a minister" }).Rule);
    }

    private static PolicyLedger Ledger(string policy, int universities) => new(
        policy,
        new RunKey(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(policy)))),
        [
            .. Enumerable.Range(0, 9).SelectMany(year => (IEnumerable<LedgerEntry>)
            [
                .. Enumerable.Range(0, universities).Select(u => University(year, (ulong)u, 0.1 * u * year)),
                Hub(year, 3 - (year % 3)),
            ]),
        ]);

    private static LedgerEntry University(int year, ulong number, double money) => new(
        year, new InstitutionId(InstitutionType.University, number), LedgerEntry.ByRule("default"),
        [100 + number, 0.8, year, 0, 1.5, 2.5, money, 40], [0.05 * year, double.NaN, double.NaN, 2.5],
        [0.05 * year, double.NaN, double.NaN, 2]);

    private static LedgerEntry Firm(int year, ulong number, double money, double hiring = double.NaN) => new(
        year, new InstitutionId(InstitutionType.Firm, number), LedgerEntry.ByRule("default"), [1, 2, 3, 4, money, 6, 7, 8],
        [hiring, double.NaN, double.NaN, double.NaN], [hiring, double.NaN, double.NaN, double.NaN]);

    private static LedgerEntry Hub(int year, double stage) => new(
        year, new InstitutionId(InstitutionType.NationalHub), LedgerEntry.ByRule("default"),
        [10, 5, 0.4, double.NaN, 3, 2], [double.NaN, stage, double.NaN], [double.NaN, stage, double.NaN]);

    /// <summary>All of a ledger as values, as arrays are equal only to themselves.</summary>
    private static IEnumerable<(int, InstitutionId, string, string)> Flat(PolicyLedger ledger) => ledger.Entries.Select(entry =>
        (entry.Year, entry.Id, entry.AnsweredBy, string.Join(' ', entry.Seen.Concat(entry.Decided).Concat(entry.Applied)
            .Select(CsvFile.Number))));
}
