using CsCheck;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios.Tests.Distributions;

public sealed class DistributionTests
{
    private static readonly Gen<double> Probability = Gen.Double[1e-12, 1 - 1e-12];

    private static readonly Gen<double> Place = Gen.Double[-50, 50];

    private static readonly Gen<(Distribution Distribution, double Low, double High)> Any = Gen.OneOf(
        Gen.Select(Place, Gen.Double[0.001, 50], (low, width) =>
            ((Distribution)new UniformDistribution(low, low + width), low, low + width)),
        Gen.Select(Place, Gen.Double[0.001, 50], Gen.Double[0, 1], (low, width, mode) =>
            (Triangular(low, mode, low + width), low, low + width)),
        Gen.Select(Place, Gen.Double[0.001, 50], Place, Gen.Double[0.01, 20], (low, width, mean, deviation) =>
            ((Distribution)new TruncatedNormalDistribution(mean, deviation, low, low + width), low, low + width)),
        Gen.Select(Gen.Double[0, 10], Gen.Double[0.001, 50], Gen.Double[0.01, 20], Gen.Double[0.01, 3],
            (low, width, median, sigma) =>
            ((Distribution)new LognormalDistribution(median, sigma, low, low + width), low, low + width)),
        Gen.Select(Place, Gen.Double[0, 1].Array[2, 6], (low, weights) =>
            ((Distribution)new CategoricalDistribution(weights.Select((_, i) => low + i),
                weights.Select(weight => weight + 0.01)),
                low, low + (weights.Length - 1))));

    private static Distribution Triangular(double low, double mode, double high) =>
        new TriangularDistribution(low, Math.Clamp(low + (mode * (high - low)), low, high), high);

    [Fact]
    public void AQuantileLiesInsideTheSupport() => Gen.Select(Any, Probability).Sample((any, u) =>
        any.Distribution.Quantile(u) is var x && x >= any.Low && x <= any.High);

    [Fact]
    public void AQuantileNeverFallsWithTheProbability() => Gen.Select(Any, Probability, Probability).Sample((any, u, v) =>
        any.Distribution.Quantile(Math.Min(u, v)) <= any.Distribution.Quantile(Math.Max(u, v)));

    [Fact]
    public void TheMedianOfAUniformIsItsMiddle() => Assert.Equal(2, new UniformDistribution(1, 3).Quantile(0.5));

    [Theory]
    [InlineData(0, 0, 1, 0.2928932188134524)]
    [InlineData(0, 1, 1, 0.7071067811865476)]
    [InlineData(0, 0.5, 1, 0.5)]
    [InlineData(2, 2, 2, 2)]
    public void TheMedianOfATriangularIsExact(double low, double mode, double high, double median) =>
        Assert.Equal(median, new TriangularDistribution(low, mode, high).Quantile(0.5), 1e-15);

    [Fact]
    public void ATriangularInvertsItsDistributionFunction() =>
        Gen.Select(Gen.Double[0, 1], Probability).Sample((mode, u) =>
        {
            double x = new TriangularDistribution(0, mode, 1).Quantile(u);
            double back = x < mode ? x * x / mode : 1 - ((1 - x) * (1 - x) / (1 - mode));
            return Math.Abs(back - u) < 1e-9;
        });

    [Fact]
    public void ATruncatedNormalInvertsItsDistributionFunction() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0.3, 2], Gen.Double[0.01, 0.99]).Sample((mean, deviation, u) =>
        {
            double Cdf(double x) => StableMath.NormalCdf((x - mean) / deviation);
            double x = new TruncatedNormalDistribution(mean, deviation, -2, 2).Quantile(u);
            return Math.Abs(((Cdf(x) - Cdf(-2)) / (Cdf(2) - Cdf(-2))) - u) < 1e-9;
        });

    [Fact]
    public void ATruncatedNormalRoundTheMiddleHasItsMeanAsMedian() =>
        Assert.Equal(3, new TruncatedNormalDistribution(3, 2, 1, 5).Quantile(0.5), 1e-14);

    [Theory]
    [InlineData(-100)]
    [InlineData(100)]
    public void ATruncatedNormalFarFromItsMeanStaysAtTheNearEnd(double mean) =>
        Assert.Equal(mean < 0 ? 0 : 1, new TruncatedNormalDistribution(mean, 1, 0, 1).Quantile(0.5), 0.02);

    [Fact]
    public void ALognormalOverAWideRangeHasItsMedian()
    {
        var distribution = new LognormalDistribution(2, 0.5, 0, 1e9);
        Assert.Equal(2, distribution.Quantile(0.5), 1e-12);
        Assert.Equal(2 * Math.Exp(0.5 * 1.6448536269514722), distribution.Quantile(0.95), 1e-10);
    }

    [Fact]
    public void ACategoricalGivesEachValueItsWeight()
    {
        var distribution = new CategoricalDistribution([1, 2, 3], [1, 0, 3]);
        Assert.Equal(1, distribution.Quantile(0.2499));
        Assert.Equal(3, distribution.Quantile(0.2501));
        Assert.Equal(3, distribution.Quantile(1 - 1e-16));
    }

    [Fact]
    public void CategoricalsAreComparedByTheirContent()
    {
        Assert.Equal(new CategoricalDistribution([1, 2], [1, 1]), new CategoricalDistribution([1, 2], [1, 1]));
        Assert.NotEqual(new CategoricalDistribution([1, 2], [1, 1]), new CategoricalDistribution([1, 2], [1, 2]));
    }

    [Fact]
    public void ACategoricalRefusesWhatIsNotOne()
    {
        Assert.Throws<ArgumentException>(() => new CategoricalDistribution([], []));
        Assert.Throws<ArgumentException>(() => new CategoricalDistribution([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => new CategoricalDistribution([2, 1], [1, 1]));
        Assert.Throws<ArgumentException>(() => new CategoricalDistribution([1, 2], [1, -1]));
        Assert.Throws<ArgumentException>(() => new CategoricalDistribution([1, 2], [0, 0]));
    }

    [Fact]
    public void EveryPriorStaysInTheRangeOfItsParameter_AndItsFormFollowsTheEvidence()
    {
        foreach (Parameter parameter in ParameterCatalog.All)
        {
            Distribution prior = Priors.For(parameter);
            Assert.InRange(prior.Quantile(1e-9), parameter.Low, parameter.High);
            Assert.InRange(prior.Quantile(1 - 1e-9), parameter.Low, parameter.High);
            Assert.True(prior.Quantile(0.1) < prior.Quantile(0.9), parameter.Key);
            if (parameter.Source.Kind is Evidence.Verified or Evidence.Computed)
                Assert.Equal((parameter.High - parameter.Low) / 4,
                    Assert.IsType<TruncatedNormalDistribution>(prior).StandardDeviation);
            else
                Assert.Equal(parameter.Default, Assert.IsType<TriangularDistribution>(prior).Mode);
        }
    }
}
