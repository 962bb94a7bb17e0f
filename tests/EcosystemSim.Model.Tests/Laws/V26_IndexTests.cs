using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V26 of MODEL.md: the application index of two nations whose components are known.</summary>
public sealed class V26_IndexTests
{
    // With two nations the type-7 quantiles lie a fortieth of the range inside the two values, so the lower one normalises to
    // -0.025/0.95 and the upper to 0.975/0.95.
    private const double Lower = -0.025 / 0.95, Upper = 0.975 / 0.95, Floor = 0.01;

    [Fact]
    public void V26_ComponentsAtTheStart_AreThoseOfTheData()
    {
        WorldState world = TwoNations();
        double[] other = new double[5], focal = new double[5];
        Ranking.OtherComponents(world, 1, other);
        Ranking.FocalComponents(world, 0, focal);
        Assert.Equal(0.3, other[0], 2e-3);
        Assert.Equal(Math.Log((2_000 + 0.1) / (50 + 1)), other[1], 1e-9);
        Assert.Equal(4_000 / 24e6, other[2], 1e-9);
        Assert.Equal(Math.Log(50_000), other[3], 1e-9);
        Assert.Equal((1.2 + 2.5) / 5, other[4], 1e-9);
        Assert.Equal(0.08, focal[0], 1e-9);
        Assert.Equal(Math.Log((20 + 0.1) / (20 + 1)), focal[1], 1e-9);
        Assert.Equal(400 / 8e6, focal[2], 1e-9);
        Assert.Equal((-0.5 + 2.5) / 5, focal[4], 1e-9);
    }

    [Fact]
    public void V26_TwoNations_AsComputedByHand()
    {
        WorldState world = Known([0.10, 1.0, 2.0, 9.0, 0.4], [0.30, 3.0, 1.0, 11.0, 0.6]);
        // Bravo leads in all but skills, where the floor holds it.
        Assert.Equal(((0.35 + 0.20 + 0.15 + 0.15) * Upper) + (0.15 * Floor), Ranking.Index(world, 1, 0), 1e-10);
        // The focal nation has no floor; its index is shifted by one constant in all five components, here none.
        Assert.Equal(((0.35 + 0.20 + 0.15 + 0.15) * Lower) + (0.15 * Upper), Ranking.Index(world, 0, 0), 1e-10);
        Assert.Equal(2, Ranking.Application(world, 0));
    }

    [Fact]
    public void V26_GoalpostsStay_WhenANationMoves()
    {
        WorldState world = Known([0.10, 1.0, 2.0, 9.0, 0.4], [0.30, 3.0, 1.0, 11.0, 0.6]);
        world.Panel.Adoption[1] = 0.5;
        world.Panel.FirmIndex[1] = Math.Exp(5);
        // Goalposts of adoption 0.105 to 0.295 and of firms 1.05 to 2.95; no upper clip.
        double adoption = (0.5 - 0.105) / 0.19, firms = (5 - 1.05) / 1.9;
        Assert.Equal((0.35 * adoption) + (0.20 * firms) + (0.30 * Upper) + (0.15 * Floor), Ranking.Index(world, 1, 0), 1e-10);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-0.2)]
    public void V26_AConstantAddedToAll_LeavesTheIndexUnchanged(double constant)
    {
        double[] focal = [0.10, 1.0, 2.0, 9.0, 0.4], other = [0.30, 3.0, 1.0, 11.0, 0.6];
        WorldState plain = Known(focal, other);
        WorldState shifted = Known([.. focal.Select(c => c + constant)], [.. other.Select(c => c + constant)]);
        double[] expected = new double[5], actual = new double[5];
        for (int nation = 0; nation < 2; nation++)
        {
            Ranking.Normalised(plain, nation, 0, expected);
            Ranking.Normalised(shifted, nation, 0, actual);
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        }
    }

    [Fact]
    public void V26_AColumnOfComponents_IsThatOfEachNation()
    {
        ScenarioPlan plan = TinyPlan.Create();
        WorldState world = StartWorld.Build(plan, plan.Parameters);
        double[] column = new double[world.Panel.Count], own = new double[Ranking.Components];
        for (int component = 0; component < Ranking.Components; component++)
        {
            Ranking.SetNormalised(world, component, column);
            for (int nation = 1; nation < column.Length; nation++)
            {
                Ranking.Normalised(world, nation, 0, own);
                Assert.Equal(own[component], column[nation]);
            }
        }
    }

    [Fact]
    public void V26_AnnouncedRank_ShiftsTheFocalIndexBetweenItsNeighbours()
    {
        ScenarioPlan plan = TinyPlan.Create();
        plan = plan with
        {
            Nation =
            plan.Nation with { Settings = plan.Nation.Settings.With(NationSettings.AnnouncedApplicationRank, 2) }
        };
        WorldState world = StartWorld.Build(plan, plan.Parameters);
        double bravo = Ranking.Index(world, 1, 0), charlie = Ranking.Index(world, 2, 0);
        Assert.Equal(0.5 * (bravo + charlie), Ranking.Index(world, 0, 0), 1e-10);
        Assert.Equal(2, Ranking.Application(world, 0));
    }

    /// <summary>
    /// Two nations with given components at the start; the focal nation's staff and compute are what they were.
    /// </summary>
    private static WorldState Known(double[] focal, double[] other)
    {
        WorldState world = TwoNations();
        StartValues start = world.Start;
        world.Economy.Adoption = focal[0];
        world.Panel.Adoption[1] = other[0];
        start.FirmIndex = [Math.Exp(focal[1]), Math.Exp(other[1])];
        start.FirmIndex.CopyTo(world.Panel.FirmIndex, 0);
        start.Skill = [focal[2], other[2]];
        start.GdpPerHead = [Math.Exp(focal[3]), Math.Exp(other[3])];
        start.GdpPerHead.CopyTo(world.Panel.GdpPerHead, 0);
        start.TrustIndex = [focal[4], other[4]];
        start.StaffPerThousandWorkers = Ceilings.StaffPerThousandWorkers(world);
        start.ComputePerWorker = Ceilings.ComputePerWorker(world, 0);
        IndexStart.Fill(world);
        return world;
    }

    /// <summary>Alfa and Bravo, with papers that have not grown, so that nothing has to be carried to the start date.</summary>
    private static WorldState TwoNations()
    {
        NationTable table = TinyPlan.Nations();
        const int years = 3;
        ScenarioPlan plan = TinyPlan.Create() with
        {
            Start = new DateOnly(2025, 4, 1),
            World = new NationTable
            {
                Iso3 = table.Iso3[..2],
                Names = table.Names[..2],
                Population = table.Population[..2],
                GdpMusd = table.GdpMusd[..2],
                GdpPerHeadPpp = table.GdpPerHeadPpp[..2],
                Employment = table.Employment[..2],
                PopulationGrowth = table.PopulationGrowth[..2],
                GdpGrowth = table.GdpGrowth[..2],
                AiUserShare = table.AiUserShare[..2],
                AiPatents = table.AiPatents[..2],
                RegulatoryQuality = table.RegulatoryQuality[..2],
                InternationalShare = table.InternationalShare[..2],
                Papers = [[.. Enumerable.Repeat(400.0, years)], [.. Enumerable.Repeat(4_000.0, years)]],
                FirstPaperYear = 2025 - years + 2,
                Coauthored = [[0, 500], [500, 0]],
                DataHash = table.DataHash,
            },
        };
        return StartWorld.Build(plan, plan.Parameters);
    }
}
