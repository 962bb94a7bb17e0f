using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>
/// V22 of MODEL.md: when large firms adopt first, a share of firms is a larger share of employment. The expected values are
/// integrals over a lognormal size distribution, worked out here by quadrature.
/// </summary>
public sealed class V22_ProbitSizeShiftTests
{
    private const double SizeSd = 1.5;

    [Theory]
    [InlineData(0.048, 0.22, 0.116)]
    [InlineData(0.30, 0.22, 0)]
    [InlineData(0.50, 0.40, 0)]
    public void V22_ShareOfEmployment_ReturnsTheShareOfFirms(double byFirms, double slope, double stated)
    {
        double intercept = Solve(a => Adopting(a, slope, 0), byFirms);
        // Weighting by size e^x moves a normal x up by its variance.
        double byEmployment = Adopting(intercept, slope, SizeSd * SizeSd);
        if (stated > 0)
            Assert.Equal(stated, byEmployment, 5e-4);
        Assert.Equal(byFirms, AdoptAndTrade.ByFirmCount(byEmployment, slope), 1e-6);
    }

    [Fact]
    public void V22_WithoutASizeSlope_BothSharesAreEqual() => Assert.Equal(0.2, AdoptAndTrade.ByFirmCount(0.2, 0), 1e-9);

    private static double Adopting(double intercept, double slope, double meanLogSize)
    {
        double sum = 0;
        const int points = 40_000;
        const double reach = 9;
        for (int i = 0; i < points; i++)
        {
            double z = -reach + (2 * reach * (i + 0.5) / points);
            sum += Math.Exp(-0.5 * z * z) * NormalDistribution.Cdf(intercept + (slope * (meanLogSize + (SizeSd * z))));
        }

        return sum * (2 * reach / points) / Math.Sqrt(2 * Math.PI);
    }

    private static double Solve(Func<double, double> rising, double target)
    {
        double low = -10, high = 10;
        for (int step = 0; step < 60; step++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = rising(middle) < target ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }
}
