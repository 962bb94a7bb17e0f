using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public class NormalDistributionTests
{
    [Fact]
    public void Quantile_At0975_IsThePublishedValue() =>
        Assert.Equal(1.959963984540054, StableMath.NormalQuantile(0.975), 1e-15);

    [Fact]
    public void Quantile_HasARelativeErrorBelow1e15()
    {
        foreach ((double p, double x) in ReferenceValues.NormalQuantile)
            Assert.Equal(x, StableMath.NormalQuantile(p), 1e-15 * Math.Abs(x));
    }

    [Fact]
    public void Cdf_HasARelativeErrorBelow1e15()
    {
        foreach ((double x, double p) in ReferenceValues.NormalCdf)
            Assert.Equal(p, StableMath.NormalCdf(x), 1e-15 * p + double.Epsilon);
    }

    [Fact]
    public void Quantile_UndoesCdf()
    {
        for (double x = -35; x <= 4; x += 0.0625)
        {
            // In the upper half a probability holds x only to 2^-53 divided by the density.
            double tolerance = 1e-14 + 1e-15 * Math.Abs(x) + (x > 0 ? 3e-16 * StableMath.Exp(x * x / 2) : 0);
            Assert.Equal(x, StableMath.NormalQuantile(StableMath.NormalCdf(x)), tolerance);
        }
    }

    [Fact]
    public void Cdf_UndoesQuantile()
    {
        for (int i = 0; i < 20_000; i++)
        {
            double p = (i + 0.5) / 20_000;
            double x = StableMath.NormalQuantile(p);
            // In the tail the relative slope of the distribution function is about x, so errors of x count x^2-fold.
            Assert.Equal(p, StableMath.NormalCdf(x), (2e-15 + 5e-16 * x * x) * p);
        }
    }

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(0.5, 0)]
    [InlineData(-0.1, double.NaN)]
    [InlineData(1.1, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void Quantile_TakesItsLimits(double p, double expected) =>
        Assert.Equal(expected, StableMath.NormalQuantile(p));

    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(-1e200, 0)]
    [InlineData(1e200, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void Cdf_TakesItsLimits(double x, double expected) =>
        Assert.Equal(expected, StableMath.NormalCdf(x));
}
