using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Analysis.Tests;

public sealed class RunTotalsTests
{
    private static readonly IndicatorColumn Papers =
        new("ai-papers", "papers/yr", IndicatorKind.Flow, Better.Higher, "AI papers", "K1");

    private static RunTable Table(params double[] values) => new(
        [Papers, Papers with { Key = "other" }], ["none"], 2024, 2,
        [new RunRecord { Key = new RunKey(""), Id = new RunId(0, 0, 0), Values = values, StateHash = 0 }]);

    [Fact]
    public void Total_SumsTheYearsAndLeavesTheStartOut()
    {
        var totals = new RunTotals(Table(double.NaN, 9, 1, 10, 2, 20), ["other", "unknown", "ai-papers"]);
        Assert.Equal(["other", "ai-papers"], totals.Columns.Select(column => column.Key));
        Assert.Equal([30, 3], [.. totals.Values(0), .. totals.Values(1)]);
        Assert.Equal("papers", totals.Columns[0].Unit);
        Assert.Equal(0, totals.Years);
    }

    [Fact]
    public void MissingYear_LeavesNoSum() =>
        Assert.Equal([double.NaN], new RunTotals(Table(0, 0, 1, 0, double.NaN, 0), ["ai-papers"]).Values(0));

    [Fact]
    public void FailedRun_HasNoTotals()
    {
        RunTable table = Table(0, 0, 1, 1, 2, 2).With(run => run with { Values = [], Failure = new RunFailure(1, "x", "", "y") });
        var totals = new RunTotals(table, ["ai-papers"]);
        Assert.Empty(totals.Values(0));
        Assert.Single(totals.Failures);
    }

    [Fact]
    public void EffectOfTotals_IsTheSumOfYearlyEffects()
    {
        RunTable table = Made.Table(2, 4, 3, id => Math.Sin((3 * id.Future) + id.Replicate) + id.Policy);
        Summary totals = Summary.Of(new RunTotals(table, ["ai-papers"]), "none");
        Assert.Equal(1, totals.Row(1, 0, "ai-papers").Effect!.Mean, 12);
    }
}
