using CsCheck;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Randomness;

public class VariatesTests
{
    private const double SmallestUniform = 0.5 / (1L << 52);
    private const double LargestUniform = 1 - 0.5 / (1L << 52);

    [Fact]
    public void Poisson_AtTheMedianOf3Point5_Is3() =>
        Assert.Equal(3, Variates.Poisson(0.5, 3.5));

    [Fact]
    public void NegativeBinomial_HasItsMeanAndVariance_OnAMillionDraws()
    {
        const int count = 1_000_000;
        Draws draws = new(1, 1);
        (double mean, double variance) = Moments(
            i => Variates.NegativeBinomial(draws.Uniform(StreamId.Papers, i, 0, 1), 2, 3), count);
        const double expectedVariance = 2 + 2.0 * 2 / 3;
        Assert.InRange(mean, 2 - 3 * Math.Sqrt(expectedVariance / count), 2 + 3 * Math.Sqrt(expectedVariance / count));
        Assert.InRange(variance, 0.99 * expectedVariance, 1.01 * expectedVariance);
    }

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(10, 0.02)]
    [InlineData(100, 0.5)]
    [InlineData(50, 0.97)]
    [InlineData(100_000, 0.0005)]
    [InlineData(1000, 0.06)]
    [InlineData(1000, 0.5)]
    [InlineData(5000, 0.93)]
    public void Binomial_HasItsMeanAndVariance(double n, double p) =>
        AssertMoments(u => Variates.Binomial(u, n, p), n * p, n * p * (1 - p));

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.7)]
    [InlineData(3.5)]
    [InlineData(59.9)]
    [InlineData(60)]
    [InlineData(1000)]
    public void Poisson_HasItsMeanAndVariance(double mean) =>
        AssertMoments(u => Variates.Poisson(u, mean), mean, mean);

    [Theory]
    [InlineData(0.05, 3)]
    [InlineData(2, 0.5)]
    [InlineData(40, 3)]
    [InlineData(299, 20)]
    [InlineData(300, 30)]
    [InlineData(5000, 30)]
    public void NegativeBinomial_HasItsMeanAndVariance(double mean, double size) =>
        AssertMoments(u => Variates.NegativeBinomial(u, mean, size), mean, mean + mean * mean / size);

    [Fact]
    public void Normal_HasMeanZeroAndVarianceOne() =>
        AssertMoments(Variates.Normal, 0, 1);

    [Theory]
    [InlineData(3.0)]
    [InlineData(2.25)]
    [InlineData(0.001)]
    public void RoundStochastically_HasTheMeanOfItsArgument(double x)
    {
        double fraction = x - Math.Floor(x);
        AssertMoments(u => Variates.RoundStochastically(u, x), x, fraction * (1 - fraction));
    }

    [Fact]
    public void EveryCount_IsNonDecreasingInTheUniform() =>
        Gen.Select(Gen.Double[1e-16, 1 - 1e-16], Gen.Double[1e-16, 1 - 1e-16], Gen.Double[0, 1], Gen.Double[0.1, 50])
            .Sample((u1, u2, p, size) =>
            {
                (double low, double high) = (Math.Min(u1, u2), Math.Max(u1, u2));
                double n = Math.Floor(400 * p * size);
                double mean = 800 * p * p;
                Assert.True(Variates.Normal(low) <= Variates.Normal(high));
                Assert.True(Variates.Binomial(low, n, p) <= Variates.Binomial(high, n, p));
                Assert.True(Variates.Poisson(low, mean) <= Variates.Poisson(high, mean));
                Assert.True(Variates.NegativeBinomial(low, mean, size) <= Variates.NegativeBinomial(high, mean, size));
                Assert.True(Variates.RoundStochastically(low, size) >= Variates.RoundStochastically(high, size));
            }, iter: 20_000);

    [Fact]
    public void NegativeBinomial_OfSmallSize_IsNonDecreasingDownToTheSmallestUniform()
    {
        double before = 0;
        for (double u = SmallestUniform; u < 1; u *= 1.1)
        {
            double count = Variates.NegativeBinomial(u, 1000, 1);
            Assert.True(count >= before, $"{count} at {u} after {before}.");
            before = count;
        }

        Assert.True(before > 1000);
    }

    [Fact]
    public void Binomial_IsTheSmallestCountWhoseDistributionReachesTheUniform()
    {
        // Bin(3, 1/4): 27/64, 54/64, 63/64, 1.
        Assert.Equal(0, Variates.Binomial(0.42, 3, 0.25));
        Assert.Equal(1, Variates.Binomial(0.43, 3, 0.25));
        Assert.Equal(2, Variates.Binomial(0.9, 3, 0.25));
        Assert.Equal(3, Variates.Binomial(0.99, 3, 0.25));
        Assert.Equal(1, Variates.Binomial(0.11, 3, 0.75));
        Assert.Equal(3, Variates.Binomial(0.58, 3, 0.75));
    }

    [Theory]
    [InlineData(SmallestUniform)]
    [InlineData(0.5)]
    [InlineData(LargestUniform)]
    public void ImpossibleAndCertainEvents_NeedNoLuck(double u)
    {
        Assert.Equal(0, Variates.Binomial(u, 0, 0.5));
        Assert.Equal(0, Variates.Binomial(u, 10, 0));
        Assert.Equal(0, Variates.Binomial(u, 10, -0.1));
        Assert.Equal(10, Variates.Binomial(u, 10, 1));
        Assert.Equal(10, Variates.Binomial(u, 10, 1.1));
        Assert.Equal(0, Variates.Poisson(u, 0));
        Assert.Equal(0, Variates.NegativeBinomial(u, 0, 3));
        Assert.Equal(4, Variates.RoundStochastically(u, 4));
    }

    [Fact]
    public void ExtremeUniforms_GiveFiniteCountsWithinTheirRange()
    {
        foreach (double n in new double[] { 1, 2, 59, 1000, 1e6 })
            foreach (double p in new[] { 1e-12, 1e-4, 0.3, 0.5, 0.9999, 1 - 1e-12 })
            {
                Assert.InRange(Variates.Binomial(SmallestUniform, n, p), 0, n);
                Assert.InRange(Variates.Binomial(LargestUniform, n, p), 0, n);
            }

        foreach (double mean in new[] { 1e-300, 1e-12, 0.01, 3.5, 59.9, 60, 299, 1e5 })
        {
            Assert.InRange(Variates.Poisson(SmallestUniform, mean), 0, mean);
            Assert.InRange(Variates.Poisson(LargestUniform, mean), 0, 20 + 3 * mean);
            Assert.InRange(Variates.NegativeBinomial(SmallestUniform, mean, 3), 0, mean);
            Assert.InRange(Variates.NegativeBinomial(LargestUniform, mean, 3), 0, 60 + 20 * mean);
        }
    }

    [Fact]
    public void ShortCutOfSmallMeans_NeverChangesTheCount()
    {
        for (double mean = 1e-17; mean < 0.9; mean *= 1.7)
        {
            double zero = StableMath.Exp(-mean);
            foreach (double offset in new[] { -1e-13, -1e-15, 0, 1e-15, 1e-13, -mean * mean / 2, -mean * mean / 3 })
            {
                double u = Math.Clamp(zero + offset, SmallestUniform, LargestUniform);
                Assert.Equal(u > zero, Variates.Poisson(u, mean) > 0);
            }
        }
    }

    private static void AssertMoments(Func<double, double> variate, double mean, double variance)
    {
        const int count = 400_000;
        (double actualMean, double actualVariance) = Moments(i => variate((i + 0.5) / count), count);
        Assert.Equal(mean, actualMean, 2e-3 * Math.Sqrt(variance) + 1e-12);
        Assert.Equal(variance, actualVariance, 0.01 * variance + 1e-12);
    }

    private static (double Mean, double Variance) Moments(Func<int, double> value, int count)
    {
        double[] values = [.. Enumerable.Range(0, count).Select(value)];
        double mean = OrderedSum.Of(values) / count;
        double[] deviations = [.. values.Select(v => v - mean)];
        return (mean, OrderedSum.OfProduct(deviations, deviations) / count);
    }
}
