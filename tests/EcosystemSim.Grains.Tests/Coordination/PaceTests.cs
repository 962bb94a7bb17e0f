using EcosystemSim.Grains.Coordination;

namespace EcosystemSim.Grains.Tests.Coordination;

/// <summary>A lease is a tenth of a second of work, whatever runs and silos are like.</summary>
public sealed class PaceTests
{
    [Fact]
    public void ASiloThatNothingIsKnownOf_TriesOneRun()
    {
        var pace = new Pace();
        pace.Learn("other", 1e-3, 1);
        Assert.Equal(1, pace.LeaseRuns("new"));
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(0.05, 2)]
    [InlineData(0.001, 100)]
    [InlineData(1e-9, 1000)]
    public void Leases_GrowToATenthOfASecond(double secondsPerRun, int expected)
    {
        var pace = new Pace();
        int runs = 1;
        for (int i = 0; i < 10; i++)
        {
            pace.Learn("a", secondsPerRun * runs, runs);
            int next = pace.LeaseRuns("a");
            Assert.InRange(next, 1, runs * 8);
            runs = next;
        }

        Assert.Equal(expected, runs);
    }

    [Fact]
    public void ASlowSilo_HasSmallerLeasesThanAFastOne()
    {
        var pace = new Pace();
        for (int i = 0; i < 10; i++)
        {
            pace.Learn("fast", 0.1, 10);
            pace.Learn("slow", 0.1, 1);
        }

        Assert.Equal((10, 1), (pace.LeaseRuns("fast"), pace.LeaseRuns("slow")));
    }
}
