namespace EcosystemSim.Analysis.Tests;

/// <summary>A region is told where failures come from one, and not where chance would do.</summary>
public sealed class FailureRegionTests
{
    private const int Futures = 200;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Failures_beyond_a_bound_of_one_uncertainty_are_told_by_that_bound(bool above)
    {
        double[][] drawn = Drawn(5);
        int[] failed = [.. drawn[3].Select(value => (above ? value > 0.9 : value < 0.1) ? 2 : 0)];
        FailureBound bound = FailureRegion.Of(drawn, failed)[0];
        Assert.Equal(3, bound.Uncertainty);
        Assert.Equal(above, bound.Above);
        Assert.InRange(above ? 1 - bound.Bound : bound.Bound, 0, 0.1);
        Assert.InRange(bound.FailedInside, 0.8, 1);
        Assert.InRange(bound.FuturesInside, 0.04, 0.11);
    }

    [Fact]
    public void A_few_failures_by_chance_are_no_region()
    {
        int told = 0;
        for (int seed = 0; seed < 100; seed++)
        {
            Random random = new(seed);
            int[] failed = [.. Enumerable.Range(0, Futures).Select(_ => random.NextDouble() < 0.05 ? 1 : 0)];
            told += FailureRegion.Of(Drawn(5, seed), failed).Count > 0 ? 1 : 0;
        }

        // By design one in twenty.
        Assert.InRange(told, 0, 12);
    }

    [Fact]
    public void No_failure_and_a_single_failing_future_tell_nothing()
    {
        Assert.Empty(FailureRegion.Of(Drawn(5), new int[Futures]));
        int[] one = new int[Futures];
        one[17] = 25;
        Assert.Empty(FailureRegion.Of(Drawn(5), one));
    }

    [Fact]
    public void Futures_of_one_value_are_not_split_by_a_bound()
    {
        double[] two = [.. Enumerable.Range(0, Futures).Select(future => future % 4 == 0 ? 1.0 : 0.0)];
        int[] failed = [.. two.Select(value => value > 0 ? 1 : 0)];
        FailureBound bound = Assert.Single(FailureRegion.Of([two], failed));
        Assert.Equal(0.25, bound.FuturesInside, 1e-12);
        Assert.Equal(1, bound.FailedInside);
    }

    private static double[][] Drawn(int uncertainties, int seed = 1)
    {
        Random random = new(seed + 1000);
        double[] One() => [.. Enumerable.Range(0, Futures).Select(_ => random.NextDouble())];
        return [.. Enumerable.Range(0, uncertainties).Select(_ => One())];
    }
}
