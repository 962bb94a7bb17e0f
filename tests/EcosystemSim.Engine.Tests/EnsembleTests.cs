using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;

namespace EcosystemSim.Engine.Tests;

/// <summary>An ensemble is a set of runs: neither threads nor order nor neighbours change a bit of any.</summary>
public sealed class EnsembleTests
{
    private static readonly ScenarioPlan Small = FoundingCase.Plan with
    {
        Years = 2,
        Futures = 2,
        Replicates = 2,
        Policies = [FoundingCase.Null, FoundingCase.Policy("programme")],
    };

    private static readonly Lazy<RunRecord[]> OneThread = new(() => Records(Small, 1));

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void V17_ThreadCount_ChangesNoBit(int threads) => AssertSame(OneThread.Value, Records(Small, threads));

    [Fact]
    public void Order_of_runs_changes_no_bit()
    {
        RunId[] shuffled =
            [.. new EnsembleRunner(Small, 1).AllRuns.OrderBy(run => (run.Replicate * 7) + (run.Policy * 3) - run.Future)];
        Assert.NotEqual(new EnsembleRunner(Small, 1).AllRuns, shuffled);
        AssertSame(OneThread.Value, Records(Small, 1, shuffled));
    }

    [Fact]
    public void A_run_is_the_same_alone_and_in_its_ensemble()
    {
        RunRecord wanted = OneThread.Value[^1];
        AssertSame([wanted], Records(Small, 1, [wanted.Id]));
    }

    [Fact]
    public void Order_of_policies_changes_no_record()
    {
        RunRecord[] reversed = Records(Small with { Policies = [.. Small.Policies.Reverse()] }, 2);
        Assert.Equal(Content(OneThread.Value), Content(reversed));
    }

    [Fact]
    public void More_futures_and_replicates_change_no_record_of_the_smaller_ensemble()
    {
        RunId[] few = [.. new EnsembleRunner(Small, 1).AllRuns.Where(run => run.Future == 1)];
        RunRecord[] larger = Records(Small with { Futures = 5, Replicates = 9 }, 1, few);
        AssertSame([.. OneThread.Value.Where(record => record.Id.Future == 1)], larger);
    }

    [Fact]
    public void Every_run_has_a_key_of_its_own_and_every_year_its_row()
    {
        Assert.Equal(8, OneThread.Value.Select(record => record.Key).Distinct().Count());
        Assert.Equal(8, OneThread.Value.Select(record => record.StateHash).Distinct().Count());
        Assert.All(OneThread.Value, record => Assert.Null(record.Failure));
        Assert.All(OneThread.Value, record => Assert.Equal((Small.Years + 1) * IndicatorCatalog.Width, record.Values.Length));
    }

    [Fact]
    public void A_run_that_throws_is_a_record_with_month_and_phase()
    {
        ScenarioPlan plan =
            Small with { Futures = 1, Replicates = 1, Policies = [FoundingCase.Null, BreakingRuns.PartnerUnknown(17)] };
        RunRecord[] records = Records(plan, 2);
        Assert.Null(records[0].Failure);
        RunFailure failure = Assert.IsType<RunFailure>(records[1].Failure);
        Assert.Equal(17, failure.Tick);
        Assert.Equal("do-research", failure.Phase);
        Assert.NotEmpty(failure.Message);
        Assert.Equal(2 * IndicatorCatalog.Width, records[1].Values.Length);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_a_failure_of_its_year()
    {
        ScenarioPlan plan =
            Small with { Futures = 1, Replicates = 1, Policies = [FoundingCase.Null, BreakingRuns.InflationNaN(3)] };
        RunFailure failure = Assert.IsType<RunFailure>(Records(plan, 1)[1].Failure);
        Assert.InRange(failure.Tick, 3, 12);
        Assert.Equal(IndicatorCatalog.Width, Records(plan, 1)[1].Values.Length);
    }

    [Fact]
    public void An_ensemble_that_is_cancelled_starts_no_further_run()
    {
        using CancellationTokenSource cancel = new();
        List<RunRecord> done = [];
        EnsembleRunner runner = new(Small with { Years = 1 }, 1);
        runner.Run(
            [.. runner.AllRuns],
            record =>
            {
                done.Add(record);
                cancel.Cancel();
            },
            cancel.Token);
        Assert.Single(done);
    }

    [Fact]
    public void A_receiver_that_throws_ends_the_ensemble_with_its_error()
    {
        EnsembleRunner runner = new(Small with { Years = 1 }, 2);
        AggregateException thrown = Assert.Throws<AggregateException>(() => runner.Run(
            [.. runner.AllRuns], _ => throw new IOException("disk full"), TestContext.Current.CancellationToken));
        Assert.All(thrown.InnerExceptions, inner => Assert.IsType<IOException>(inner));
    }

    /// <summary>Records in canonical order.</summary>
    private static RunRecord[] Records(ScenarioPlan plan, int threads, IReadOnlyList<RunId>? runs = null)
    {
        List<RunRecord> records = [];
        EnsembleRunner runner = new(plan, threads);
        runner.Run(runs ?? [.. runner.AllRuns], records.Add, TestContext.Current.CancellationToken);
        return [.. records.OrderBy(r => r.Id.Policy).ThenBy(r => r.Id.Future).ThenBy(r => r.Id.Replicate)];
    }

    private static void AssertSame(RunRecord[] expected, RunRecord[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            DeterminismTests.AssertSame(expected[i], actual[i]);
    }

    /// <summary>Hash and values by key, whatever the place in the ensemble.</summary>
    private static (string Key, ulong Hash, string Values)[] Content(RunRecord[] records) =>
    [
        .. records
            .Select(r => (r.Key.Hex, r.StateHash, string.Join(' ', DeterminismTests.Bits(r.Values))))
            .OrderBy(r => r.Hex, StringComparer.Ordinal),
    ];
}
