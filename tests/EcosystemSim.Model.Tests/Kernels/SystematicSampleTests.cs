using CsCheck;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public class SystematicSampleTests
{
    private static readonly Gen<double> Uniforms = Gen.OneOf(
        Gen.Double[1e-16, 1 - 1e-16],
        Gen.Const(0.5 / (1L << 52)),
        Gen.Const(1 - 0.5 / (1L << 52)),
        Gen.Const(0.5));

    private static readonly Gen<double> Headcounts = Gen.OneOf(
        Gen.Const(0.0),
        Gen.Int[0, 5].Select(n => (double)n),
        Gen.Int[0, 100_000].Select(n => (double)n));

    private static readonly Gen<(double[] Counts, double Take, double U)> Samples =
        Gen.Select(Headcounts.Array[1, 60], Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Double[0, 1]), Uniforms)
            .Select((counts, share, u) => (counts, Math.Floor(share * counts.Sum()), u));

    [Fact]
    public void StochasticSample_TakesExactlyTheNumberAsked_AndNeverMoreThanAGroupHas() =>
        Samples.Sample(sample =>
        {
            double[] taken = new double[sample.Counts.Length];
            SystematicSample.Take(sample.Counts, sample.Take, sample.U, stochastic: true, taken);
            Assert.Equal(sample.Take, taken.Sum());
            for (int group = 0; group < taken.Length; group++)
            {
                Assert.Equal(Math.Floor(taken[group]), taken[group]);
                Assert.InRange(taken[group], 0, sample.Counts[group]);
            }
        }, iter: 20_000);

    [Fact]
    public void StochasticSample_IsWithinOnePersonOfTheShareOfEachGroup() =>
        Samples.Where(sample => sample.Take > 0).Sample(sample =>
        {
            double all = sample.Counts.Sum();
            double[] taken = new double[sample.Counts.Length];
            SystematicSample.Take(sample.Counts, sample.Take, sample.U, stochastic: true, taken);
            for (int group = 0; group < taken.Length; group++)
                Assert.InRange(taken[group] - sample.Take * sample.Counts[group] / all, -1 - 1e-9, 1 + 1e-9);
        }, iter: 2_000);

    [Fact]
    public void StochasticSample_HasThePositionsOfItsDefinition() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 20], Gen.Int[0, 100], Gen.Double[0.01, 0.99]).Sample((groups, percent, u) =>
        {
            double[] counts = [.. groups.Select(n => (double)n)];
            double all = counts.Sum();
            double take = Math.Floor(all * percent / 100);
            double[] expected = new double[counts.Length];
            for (int c = 0; c < take; c++)
            {
                double position = (u + c) * all / take;
                // At a group's edge the rounding of this plain formula decides, not the law.
                if (Math.Abs(position - Math.Round(position)) < 1e-9)
                    return;
                double end = 0;
                expected[Array.FindIndex(counts, n => (end += n) > position)]++;
            }

            double[] taken = new double[counts.Length];
            SystematicSample.Take(counts, take, u, stochastic: true, taken);
            Assert.Equal(expected, taken);
        });

    [Fact]
    public void AverageOverEveryStart_IsTheShareOfEachGroup()
    {
        double[] counts = [3, 0, 1, 7, 2, 12, 0, 5];
        double[] mean = new double[counts.Length];
        double[] taken = new double[counts.Length];
        const int starts = 30_000;
        for (int i = 0; i < starts; i++)
        {
            SystematicSample.Take(counts, 11, (i + 0.5) / starts, stochastic: true, taken);
            for (int group = 0; group < counts.Length; group++)
                mean[group] += taken[group] / starts;
        }

        for (int group = 0; group < counts.Length; group++)
            Assert.Equal(11 * counts[group] / 30, mean[group], 2.0 / starts);
    }

    [Fact]
    public void ExpectationMode_TakesTheSameShareOfEveryGroup()
    {
        double[] taken = new double[3];
        SystematicSample.Take([1.5, 0, 4.5], 2, 0.5, stochastic: false, taken);
        Assert.Equal([0.5, 0, 1.5], taken);
        SystematicSample.Take([0.1, 0.2, 0.3], 0.1 + 0.2 + 0.3, 0.5, stochastic: false, taken);
        Assert.Equal([0.1, 0.2, 0.3], taken);
    }

    [Fact]
    public void Result_MayReplaceTheCounts()
    {
        double[] counts = [4, 0, 4, 4];
        SystematicSample.Take(counts, 3, 0.5, stochastic: true, counts);
        Assert.Equal([1, 0, 1, 1], counts);
    }

    [Fact]
    public void EmptyPopulation_GivesNobody()
    {
        double[] taken = [7, 7];
        SystematicSample.Take([0, 0], 0, 0.5, stochastic: true, taken);
        Assert.Equal([0, 0], taken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void MorePersonsThanThereAre_AreRefused(bool stochastic)
    {
        double[] taken = new double[2];
        Assert.Throws<ArgumentOutOfRangeException>(() => SystematicSample.Take([1, 1], 3, 0.5, stochastic, taken));
        Assert.Throws<ArgumentOutOfRangeException>(() => SystematicSample.Take([1, 1], -1, 0.5, stochastic, taken));
    }

    [Fact]
    public void ManyGroups_KeepTheLawsAtTheLargestHeadcount()
    {
        double[] counts = [.. Enumerable.Range(0, 16_000).Select(i => (double)(i * 7919L % 134_000))];
        double all = counts.Sum();
        double[] taken = new double[counts.Length];
        foreach (double take in new[] { 1, 16_001, Math.Floor(all / 3), all - 1, all })
        {
            SystematicSample.Take(counts, take, 0.7310585786300049, stochastic: true, taken);
            Assert.Equal(take, taken.Sum());
            for (int group = 0; group < counts.Length; group++)
                Assert.InRange(taken[group], 0, counts[group]);
        }
    }
}
