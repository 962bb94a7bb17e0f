using CsCheck;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public class SelectionTests
{
    [Fact]
    public void TheSmallestAreThoseASortPutsFirst_AndNoneOfThemStandsBehind() =>
        Gen.Select(Gen.Double[-2, 2].Array[1, 60], Gen.Int[0, 59], Gen.Bool).Sample((drawn, place, tied) =>
        {
            double[] values = tied ? [.. drawn.Select(value => Math.Round(value))] : drawn;
            double[] sorted = [.. values.Order()];
            place %= values.Length;
            Assert.Equal(sorted[place], Selection.Smallest(values, place + 1));
            Assert.Equal(sorted[place..], values[place..].Order());
        });
}
