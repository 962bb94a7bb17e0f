using CsCheck;

namespace EcosystemSim.Plots.Tests;

public sealed class AxisTicksTests
{
    [Fact]
    public void Axes_HoldTheirValuesAndAFewTicksInside() =>
        Gen.Select(Gen.Double[1, 190], Gen.Double[1, 190]).Sample((a, b) =>
        {
            (double low, double high) = (Math.Min(a, b), Math.Max(a, b));
            foreach (AxisTicks axis in new[] { AxisTicks.Ranks(low, high), AxisTicks.Values(low, high) })
            {
                Assert.True(axis.Low <= low && axis.High >= high);
                Assert.InRange(axis.Ticks.Count, 1, 9);
                Assert.All(axis.Ticks, tick => Assert.InRange(tick, axis.Low, axis.High));
            }
        });

    [Fact]
    public void RankAxis_HasWholeNumbersAndStartsAtOneUnlessFarFromIt()
    {
        Assert.Equal([1, 5, 10, 15, 20, 25], AxisTicks.Ranks(7, 28).Ticks);
        Assert.Equal([60, 70, 80, 90, 100], AxisTicks.Ranks(60, 100).Ticks);
        Assert.All(AxisTicks.Ranks(3.2, 3.4).Ticks, tick => Assert.Equal(Math.Round(tick), tick));
    }

    [Fact]
    public void ValueAxis_IncludesZeroWhenItIsNear()
    {
        Assert.Equal([0, 1000, 2000, 3000, 4000, 5000], AxisTicks.Values(2400, 5000).Ticks);
        Assert.DoesNotContain(0, AxisTicks.Values(90, 100).Ticks);
    }

    [Fact]
    public void DifferenceAxis_HasZeroAmongItsTicks() =>
        Gen.Select(Gen.Double[-50, 0], Gen.Double[0.1, 50]).Sample((low, high) =>
        {
            var axis = AxisTicks.Differences(low, high);
            Assert.Contains(0, axis.Ticks);
            Assert.InRange(axis.Ticks.Count, 2, 9);
            Assert.True(axis.Low <= low && axis.High >= high);
        });

    [Fact]
    public void NothingButZeros_HaveAnAxisFromZeroToOne()
    {
        var axis = AxisTicks.Values(0, 0);
        Assert.Equal(0, axis.Low);
        Assert.Equal(1, axis.Ticks[^1]);
    }
}
