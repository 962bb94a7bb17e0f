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
}
