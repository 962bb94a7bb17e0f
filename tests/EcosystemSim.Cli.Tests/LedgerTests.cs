using EcosystemSim.Engine;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Tests;

/// <summary>
/// Every use of <c>ecosim run</c> checks that runs through institutions are those of the ensemble, and keeps their ledger.
/// </summary>
public sealed class LedgerTests
{
    private const int FirstYear = 2024;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static IReadOnlyList<PolicyLedger> Ledgers(Shell shell) => LedgerFile.Read(shell["out/ledger.parquet"], FirstYear);

    private static byte[] Bytes(Shell shell) => File.ReadAllBytes(shell["out/ledger.parquet"]);

    private static FakeSimulator With(Func<ReferenceRun, ReferenceRun> change) =>
        new() { References = (policy, run) => policy == 1 ? change(run) : run };

    [Fact]
    public async Task Run_WritesALedgerOfEachPolicyAndTellsThatTheLawHolds()
    {
        var simulator = new FakeSimulator();
        using var shell = new Shell(simulator);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.Contains(
            "Ledger: 2 reference runs through 10 institutions, equal to the ensemble in all 48 months", shell.Output,
            StringComparison.Ordinal);
        IReadOnlyList<PolicyLedger> ledgers = Ledgers(shell);
        Assert.Equal(["none", "more"], ledgers.Select(ledger => ledger.Policy));

        // The firm without money is left out, and under the policy without money the other one too.
        Assert.Equal([3, 4], ledgers.Select(ledger => ledger.Entries.Select(entry => entry.Id).Distinct().Count()));
        string report = File.ReadAllText(shell["out/report.html"]);
        Assert.Contains("Who decided what, and who got what", report, StringComparison.Ordinal);
        Assert.Equal(1, simulator.Finished);
    }

    [Fact]
    public async Task ADifference_IsToldWithPolicyAndMonthAndTheExitCodeAndLeavesTheLedgerOut()
    {
        using var shell = new Shell(With(run =>
            run with { Hashes = [.. run.Hashes.Index().Select(month => month.Index < 36 ? month.Item : month.Item + 1)] }));
        Assert.Equal(ExitCode.Mismatch, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.Contains("policy more: ", shell.Error, StringComparison.Ordinal);
        Assert.Contains("first after month 37 of 48", shell.Error, StringComparison.Ordinal);
        Assert.Contains("of which 1 not equal to the ensemble", shell.Output, StringComparison.Ordinal);
        Assert.Equal("none", Assert.Single(Ledgers(shell)).Policy);
        Assert.True(File.Exists(shell["out/report.html"]));
    }

    [Fact]
    public async Task ARunThatDoesNotEndAsTheEnsemblesDoes_IsAMismatch()
    {
        using var shell = new Shell(With(run => run with
        {
            Hashes = [.. run.Hashes.SkipLast(1), 5],
            InlineHashes = [.. run.InlineHashes.SkipLast(1), 5],
        }));
        Assert.Equal(ExitCode.Mismatch, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        Assert.Contains(
            "after month 48 the state is 0000000000000005, and in the ensemble ", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunThatBreaksOnlyThroughTheInstitutions_IsAMismatchWithItsReason()
    {
        using var shell = new Shell(With(run =>
            run with { Hashes = [.. run.Hashes.Take(20)], Entries = [], Broken = "lost a firm" }));
        Assert.Equal(ExitCode.Mismatch, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        Assert.Contains("first after month 21 of 48 (lost a firm)", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReferenceRunThatBreaksInTheEnsembleToo_HasNoLedgerAndIsNoMismatch()
    {
        using var shell = new Shell(new FakeSimulator { Breaks = id => id == new RunId(1, 0, 0) });
        Assert.Equal(ExitCode.SomeRunsFailed, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        Assert.Contains("policy more has none", shell.Error, StringComparison.Ordinal);
        Assert.Equal("none", Assert.Single(Ledgers(shell)).Policy);
    }

    [Fact]
    public async Task ARunThatWasGivenUpOutsideTheModel_IsNoMismatch()
    {
        using var shell = new Shell(new FakeSimulator
        {
            Breaks = id => id == new RunId(1, 0, 0),
            BreaksIn = StudyWorker.OutsideTheModel,
            References = (policy, run) => policy == 1 ? run with { Inline = run.Inline with { Failure = null } } : run,
        });
        Assert.Equal(ExitCode.SomeRunsFailed, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        Assert.Equal("none", Assert.Single(Ledgers(shell)).Policy);
    }

    [Fact]
    public async Task ARunThatBreaksBesideTheEnsembleAlone_IsAMismatch()
    {
        using var shell = new Shell(With(run =>
            run with { Inline = run.Inline with { Failure = new RunFailure(3, "pipeline", "", "NaN") } }));
        Assert.Equal(ExitCode.Mismatch, await shell.Run("run made-up.yaml --out out --no-figures", Cancel));
        Assert.Contains("broke, and the other did not", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoLedger_RunsNoReferenceAndWritesNone()
    {
        var simulator = new FakeSimulator();
        using var shell = new Shell(simulator);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out --no-ledger", Cancel));
        Assert.Empty(simulator.AskedReferences);
        Assert.False(File.Exists(shell["out/ledger.parquet"]));
        Assert.DoesNotContain("Ledger", shell.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Who decided what", File.ReadAllText(shell["out/report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALedgerThatIsThere_IsNotMadeAgainAndTheReportDrawsIt()
    {
        var simulator = new FakeSimulator();
        using var shell = new Shell(simulator);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out", Cancel));
        (byte[] before, string report) = (Bytes(shell), File.ReadAllText(shell["out/report.html"]));
        DateTime written = File.GetLastWriteTimeUtc(shell["out/ledger.parquet"]);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.Equal([0, 1], simulator.AskedReferences);
        Assert.Equal(before, Bytes(shell));
        Assert.Equal(written, File.GetLastWriteTimeUtc(shell["out/ledger.parquet"]));
        Assert.Contains("Ledger: 2 reference runs there already", shell.Output, StringComparison.Ordinal);
        File.Delete(shell["out/report.html"]);
        Assert.Equal(ExitCode.Done, await shell.Run("report out", Cancel));
        Assert.Equal(report, File.ReadAllText(shell["out/report.html"]));
    }

    [Fact]
    public async Task APolicyAddedLater_AddsItsOwnToTheBytesOfAllAtOnce()
    {
        var simulator = new FakeSimulator();
        using Shell later = new(simulator), once = new();
        Assert.Equal(ExitCode.Done, await later.Run("run made-up.yaml --out out --no-figures --policy none", Cancel));
        Assert.Equal([0], simulator.AskedReferences);
        Assert.Equal(ExitCode.Done, await later.Run("run made-up.yaml --out out --no-figures", Cancel));
        Assert.Equal([0, 1], simulator.AskedReferences);
        Assert.Equal(ExitCode.Done, await once.Run("run made-up.yaml --out out --no-figures", Cancel));
        Assert.Equal(Bytes(once), Bytes(later));
    }

    [Fact]
    public async Task ADamagedLedger_IsToldAndMadeAgain()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out", Cancel));
        byte[] before = Bytes(shell);
        File.WriteAllBytes(shell["out/ledger.parquet"], before[..100]);
        Assert.Equal(ExitCode.Done, await shell.Run("report out", Cancel));
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out", Cancel));
        Assert.Contains("ledger.parquet is damaged", shell.Error, StringComparison.Ordinal);
        Assert.Equal(before, Bytes(shell));
    }

    [Fact]
    public async Task PoliciesThatDoTheSame_ShareAReferenceRun()
    {
        var simulator = new FakeSimulator();
        using var shell = new Shell(simulator);
        shell.Write("twins.yaml", """
            schema: ecosim/1
            extends: made-up.yaml
            name: twins
            policies: [ { name: same, levers: { awareness: 0.5 } } ]
            """);
        Assert.Equal(ExitCode.Done, await shell.Run("run twins.yaml --out out --no-figures", Cancel));
        Assert.Equal([0, 1], simulator.AskedReferences);
        IReadOnlyList<PolicyLedger> ledgers = Ledgers(shell);
        Assert.Equal(["none", "more", "same"], ledgers.Select(ledger => ledger.Policy));
        Assert.Equal(ledgers[1].Run, ledgers[2].Run);
    }

    [Fact]
    public async Task Json_TellsTheOutcome()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --json --no-figures --quiet", Cancel));
        using var json = System.Text.Json.JsonDocument.Parse(shell.Output);
        Assert.True(json.RootElement.GetProperty("ledger").GetProperty("equal").GetBoolean());
        Assert.Equal(2, json.RootElement.GetProperty("ledger").GetProperty("referenceRuns").GetInt32());
    }

    [Fact]
    public async Task Interruption_EndsTheReferenceRunsToo()
    {
        using var source = new CancellationTokenSource();
        using var shell = new Shell(new FakeSimulator { Before = _ => source.Cancel() });
        Assert.Equal(ExitCode.Interrupted, await shell.Run("run made-up.yaml --out out", source.Token));
        Assert.False(File.Exists(shell["out/ledger.parquet"]));
    }
}
