using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>V27 of MODEL.md: what 40 % inflation leaves of five equal nominal appropriations, and of five indexed ones.</summary>
public sealed class V27_InflationErosionTests
{
    [Theory]
    [InlineData(0, new[] { 1, 1 / 1.4, 1 / 1.96, 1 / 2.744, 1 / 3.8416 })]
    [InlineData(1, new[] { 1, 1.0, 1.0, 1.0, 1.0 })]
    public void V27_RealAppropriations(double indexation, double[] expected)
    {
        TickEngine engine = FoundingCase.Run(
            FoundingCase.PolicyOf(
                "    levers:\n      programme-budget: 50 trillion IRR\n      programme-length: 5 years\n"
                + FormattableString.Invariant($"      indexation: {indexation}\n")),
            stochastic: false);
        List<double> real = [];
        engine.AfterPhase = (phase, month) =>
        {
            WorldState world = engine.World;
            if (phase.Info.Key == "decide-at-epoch" && month % 12 == 0)
                real.Add(world.Funding.AppropriatedOfYear.Sum() / world.Economy.PriceLevel / 50e12);
        };
        for (int month = 0; month < 72; month++)
            engine.Step();
        Assert.Equal(6, real.Count);
        for (int year = 0; year < 5; year++)
            Assert.Equal(expected[year], real[year], 1e-10);
        Assert.Equal(0, real[5]);
    }

    [Fact]
    public void V27_PartialIndexation_IsTheProductOfItsYears()
    {
        TickEngine engine = FoundingCase.Run(
            FoundingCase.PolicyOf(
                "    levers:\n      programme-budget: 50 trillion IRR\n      programme-length: 3 years\n      indexation: 0.5\n"),
            stochastic: false);
        for (int month = 0; month < 25; month++)
            engine.Step();
        Assert.Equal(50e12 * 1.2 * 1.2, engine.World.Funding.AppropriatedOfYear.Sum(), 1);
    }
}
