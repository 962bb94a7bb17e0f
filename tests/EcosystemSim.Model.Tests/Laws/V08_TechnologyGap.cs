using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.ResearchParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V08: behind a frontier that grows at 0.05, a nation that catches up at 0.083 settles where both balance.</summary>
public sealed class V08_TechnologyGap
{
    private const double FrontierGrowth = 0.05, Speed = 0.083, Start = 0.6, AfterTenYears = 0.601358917382;

    [Theory]
    [InlineData(120, AfterTenYears)]
    [InlineData(12_000, FrontierGrowth / Speed)]
    public void V08_TechnologyGap_ReachesItsClosedForm(int months, double expected)
    {
        double gap = Start;
        for (int month = 0; month < months; month++)
            gap = AdvanceWorldPanel.NextGap(gap, Speed, FrontierGrowth);
        LawWorld.Exact(expected, gap);
    }

    [Theory]
    [InlineData(120, AfterTenYears)]
    [InlineData(6_000, FrontierGrowth / Speed)]
    public void V08_TechnologyGap_AtHomeReachesItsClosedForm(int months, double expected)
    {
        WorldState world = LawWorld.Create(false, (AutonomousCatchUp, Speed), (AbsorptiveCatchUp, 0));
        world.Economy.FrontierGrowthPerYear = FrontierGrowth;
        world.Economy.TechGap = Start;
        DoResearch phase = new();
        for (int month = 0; month < months; month++)
            phase.Run(world, LawWorld.Month(0));
        LawWorld.Exact(expected, world.Economy.TechGap);
    }

    [Fact]
    public void V08_TechnologyGap_ClosesFasterTheMoreIsAbsorbed()
    {
        WorldState idle = LawWorld.Create(false, (AbsorptiveCatchUp, 0)), learning = LawWorld.Create(false);
        DoResearch phase = new();
        phase.Run(idle, LawWorld.Month(0));
        phase.Run(learning, LawWorld.Month(0));
        Assert.True(learning.Economy.TechGap < idle.Economy.TechGap);
    }
}
