using CsCheck;

namespace EcosystemSim.Analysis.Tests;

public sealed class BandTests
{
    [Fact]
    public void Band_OfOneToFive_IsAsComputedByHand()
    {
        // Type 7: position 1 + (n - 1) q, so 5 % stands at 1.2 and 95 % at 4.8.
        Band band = Band.Of([5, double.NaN, 1, 4, 2, 3]);
        Assert.Equal(5, band.Count);
        Assert.Equal(3, band.Mean);
        Assert.Equal([1.2, 2, 3, 4, 4.8], [band.Q05, band.Q25, band.Q50, band.Q75, band.Q95], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Band_OfNothing_IsEmpty() => Assert.Equal(Band.Empty, Band.Of([double.NaN]));

    [Fact]
    public void Quantiles_AreOrderedAndInsideTheValues() =>
        Gen.Double[-1e6, 1e6].Array[1, 40].Sample(values =>
        {
            Band band = Band.Of(values);
            double[] ordered = [values.Min(), band.Q05, band.Q25, band.Q50, band.Q75, band.Q95, values.Max()];
            const double Rounding = 1e-6;
            return Enumerable.Range(1, 6).All(i => ordered[i] >= ordered[i - 1] - Rounding);
        });
}
