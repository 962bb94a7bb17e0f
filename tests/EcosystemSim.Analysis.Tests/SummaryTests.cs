using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Analysis.Tests;

public sealed class SummaryTests
{
    private static double Noise(RunId id) => Math.Sin((37 * id.Future) + (11 * id.Replicate) + 1);

    [Fact]
    public void IdenticalPolicies_HaveExactlyNoEffect()
    {
        Summary summary = Summary.Of(Made.Table(2, 5, 4, Noise), "none");
        foreach (SummaryRow row in summary.Rows.Where(row => row.Policy == 1))
        {
            Assert.Equal(0, row.Effect!.Mean);
            Assert.Equal(0, row.Effect.Low);
            Assert.Equal(0, row.Effect.High);
            Assert.Equal(row.Column.Key == "gap" ? double.NaN : 0.5, row.Effect.ShareBetter);
        }
    }

    [Fact]
    public void PolicyComparedTo_HasNoEffectOfItsOwn()
    {
        Summary summary = Summary.Of(Made.Table(2, 2, 2, Noise), "none");
        Assert.All(summary.Rows, row => Assert.Equal(row.Policy == 0, row.Effect is null));
    }

    [Fact]
    public void Effect_TakesOutWhatBothRunsShare()
    {
        Summary summary = Summary.Of(Made.Table(2, 5, 4, id => (1000 * Noise(id)) - (id.Policy * 3)), "none");
        PairedEffect effect = summary.Row(1, 1, "research-rank").Effect!;
        Assert.Equal(-3, effect.Mean, 9);
        Assert.Equal(-3, effect.Low, 9);
        Assert.Equal(1, effect.ShareBetter);
        Assert.Equal(0, summary.Row(1, 1, "ai-papers").Effect!.ShareBetter);
        Assert.Equal(0, summary.Row(1, 0, "ai-papers").Effect!.Mean);
    }

    [Fact]
    public void SwappedPolicies_HaveTheOppositeEffect()
    {
        RunTable table = Made.Table(2, 5, 4, id => Noise(id) + (id.Policy * Noise(new RunId(0, id.Replicate, id.Future))));
        PairedEffect there = Summary.Of(table, "none").Row(1, 1, "ai-papers").Effect!;
        PairedEffect back = Summary.Of(table, "policy-1").Row(0, 1, "ai-papers").Effect!;
        Assert.Equal(there.Mean, -back.Mean);
        Assert.Equal(there.Low, -back.High);
        Assert.Equal(1, there.ShareBetter + back.ShareBetter, 12);
    }

    [Fact]
    public void FailedRuns_DropTheirPairsAndAreCounted()
    {
        RunTable table = Made.Table(2, 3, 2, id => id.Policy).With(run => run.Id is { Policy: 0, Future: 1, Replicate: 0 }
            ? run with { Values = [], Failure = new RunFailure(3, "pipeline", "", "NaN") }
            : run);
        Summary summary = Summary.Of(table, "none");
        Assert.Equal(5, summary.Row(0, 1, "gap").Band.Count);
        Assert.Equal(6, summary.Row(1, 1, "gap").Band.Count);
        PairedEffect effect = summary.Row(1, 1, "gap").Effect!;
        Assert.Equal((5, 1), (effect.Pairs, effect.MissingPairs));
        Assert.Equal(1, effect.Mean);
    }

    [Fact]
    public void OrderOfCompletion_DoesNotReachTheSummary()
    {
        RunTable table = Made.Table(3, 7, 5, id => Noise(id) * (1 + id.Policy));
        var shuffled = table.Runs.ToArray();
        new Random(3).Shuffle(shuffled);
        Assert.Equal(Summary.Of(table, "none").Rows, Summary.Of(table with { Runs = shuffled }, "none").Rows);
    }

    [Fact]
    public void UnknownPolicy_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Summary.Of(Made.Table(1, 1, 1, Noise), "nobody"));

    [Fact]
    public void File_HasTheStatedColumnsAndOneRowPerPolicyYearAndIndicator()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            SummaryFile.Write(path, Summary.Of(Made.Table(2, 1, 1, id => 0.1 + id.Policy), "none"));
            string[] lines = File.ReadAllText(path).Split('\n');
            Assert.Equal(
                "policy,year,indicator,unit,runs,mean,q05,q25,q50,q75,q95,"
                + "effect_mean,effect_low,effect_high,effect_q05,effect_q95,p_better",
                lines[0]);
            Assert.Equal("none,2024,research-rank,rank,1,10,10,10,10,10,10,,,,,,", lines[1]);
            Assert.Equal("policy-1,2025,ai-papers,papers,1,1.1,1.1,1.1,1.1,1.1,1.1,1,,,1,1,1", lines[11]);
            Assert.Equal("", lines[^1]);
            Assert.Equal(1 + (2 * 2 * 3) + 1, lines.Length);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
