namespace EcosystemSim.Analysis.Tests;

public sealed class VarianceSplitTests
{
    private static IEnumerable<Pair> Values(int futures, int replicates, Func<int, int, double> value) =>
        from future in Enumerable.Range(0, futures)
        from replicate in Enumerable.Range(0, replicates)
        select new Pair(future, value(future, replicate));

    [Fact]
    public void ParametersAlone_AccountForEverything() =>
        Assert.Equal(1, VarianceSplit.Of(Values(5, 4, (future, _) => future)).ShareOfParameters);

    [Fact]
    public void ChanceAlone_LeavesNothingToParameters() =>
        Assert.Equal(0, VarianceSplit.Of(Values(5, 4, (_, replicate) => replicate)).ShareOfParameters);

    [Fact]
    public void KnownVariances_AreFoundAlsoWhenRunsAreMissing()
    {
        using IEnumerator<double> normals = Made.Normals(5);
        double[] means = [.. Enumerable.Range(0, 3000).Select(_ => 2 * normals.Next())];
        Pair[] values = [.. Values(3000, 6, (future, _) => means[future] + normals.Next())
            .Where((pair, index) => pair.Future % 3 != 0 || index % 6 < 3)];
        VarianceSplit split = VarianceSplit.Of(values);
        Assert.Equal(4, split.BetweenFutures, 0.3);
        Assert.Equal(1, split.WithinFutures, 0.05);
        Assert.Equal(0.8, split.ShareOfParameters, 0.02);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    [InlineData(0, 0)]
    public void TooFewRuns_TellNothing(int futures, int replicates) =>
        Assert.Equal(double.NaN, VarianceSplit.Of(Values(futures, replicates, (future, _) => future)).ShareOfParameters);

    [Fact]
    public void Effect_IsThatOfPairedDifferences()
    {
        Results.RunTable table = Made.Table(2, 5, 4, id => (100 * Math.Sin(id.Replicate)) + (id.Policy * id.Future));
        Assert.Equal(1, VarianceSplit.OfEffect(table, 1, 0, (1, 0)).ShareOfParameters, 9);
        Assert.Equal(0, VarianceSplit.OfLevel(table, 0, 1, 0).ShareOfParameters, 9);
    }
}
