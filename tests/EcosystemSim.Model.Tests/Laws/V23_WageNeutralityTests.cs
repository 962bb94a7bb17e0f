using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V23 of MODEL.md: at normal tightness and without inflation no wage moves.</summary>
public sealed class V23_WageNeutralityTests
{
    [Theory]
    [InlineData(0.02, 0.01)]
    [InlineData(0.1, 1)]
    [InlineData(0.3, 40)]
    public void V23_AtNormalTightness_TheMarketWageStands(double response, double norm)
    {
        Assert.Equal(0, HirePeople.WageChange(response, norm, norm));
        Assert.True(HirePeople.WageChange(response, 1.01 * norm, norm) > 0);
        Assert.True(HirePeople.WageChange(response, 0.99 * norm, norm) < 0);
        Assert.Equal(Math.Log(1.2) * response / 12, HirePeople.WageChange(response, 1.2 * norm, norm), 1e-12);
    }

    [Fact]
    public void V23_TheChangeIsClippedAtTenPercentAYear()
    {
        Assert.Equal(0.10 / 12, HirePeople.WageChange(0.3, 1e9, 1), 1e-15);
        Assert.Equal(-0.10 / 12, HirePeople.WageChange(0.3, 1e-9, 1), 1e-15);
    }

    [Fact]
    public void V23_AMonthOfHiringAtNormalTightness_LeavesAllWages()
    {
        ScenarioPlan plan = TinyPlan.Create();
        WorldState start = StartWorld.Build(plan, plan.Parameters), world = new(plan, start.Size);
        start.Economy.InflationPerYear = 0;
        Hire(world, start);
        double[] tightness = [.. world.Labour.Vacancies.Zip(world.Labour.SeekersBeforeMatching, (v, o) => (v + 1) / (o + 1))];
        Assert.NotEqual(start.Labour.FirmWage, world.Labour.FirmWage);

        start.Start.Tightness = tightness;
        Hire(world, start);
        for (int level = 0; level < Level.Count; level++)
        {
            Assert.Equal(start.Labour.FirmWage[level], world.Labour.FirmWage[level], 1e-9);
            Assert.Equal(start.Labour.UniversityWage[level], world.Labour.UniversityWage[level], 1e-9);
        }
    }

    private static void Hire(WorldState world, WorldState start)
    {
        Draws draws = new(23, 0);
        world.CopyFrom(start);
        StartWorld.Prepare(world, TinyPlan.NullPolicy, in draws, stochastic: true);
        world.Labour.Pool[Level.Engineer] += 10;
        world.Units.Staff[Level.Engineer][0] -= 3;
        new HirePeople().Run(world, new Tick(0, new Chance(draws, 0, stochastic: true)));
    }
}
