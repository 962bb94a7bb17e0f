using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// V21 of MODEL.md: a small nation displaced in research output comes back to its fundamentals at the stated pace.
/// </summary>
public sealed class V21_MeanReversionTests
{
    private static readonly PanelWorld Panel = new(FoundingCase.Plan.Start, 2022);

    [Theory]
    [InlineData(0.05, 120, 0.605897)]
    [InlineData(0.05, 12, 0)]
    [InlineData(0.08, 60, 0)]
    public void V21_GapShrinksAtTheStatedPace(double pace, int months, double stated)
    {
        WorldState start = Panel.Start;
        start.Parameters = start.Parameters.With(WorldPanelParameters.ReversionToFundamentals, pace);
        int small = Enumerable.Range(0, start.Panel.Count).Where(j => j != start.Start.Focal).MinBy(j =>
            start.Panel.LogOutput[j]);
        // Even the least nation moves the world's sum by more than the law tolerates; in both paths it is made smaller still.
        Panel.Run(months, 0, stochastic: false, world => world.Panel.LogOutput[small] -= 10);
        double undisplaced = Panel.World.Panel.LogOutput[small];
        Panel.Run(months, 0, stochastic: false, world => world.Panel.LogOutput[small] -= 9);
        double gap = Panel.World.Panel.LogOutput[small] - undisplaced;
        double expected = 1;
        for (int month = 0; month < months; month++)
            expected *= 1 - (pace / 12);
        Assert.Equal(expected, gap, 1e-6);
        if (stated > 0)
            Assert.Equal(stated, gap, 1e-6);
    }
}
