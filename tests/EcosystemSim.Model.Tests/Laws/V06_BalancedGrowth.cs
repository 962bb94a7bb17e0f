using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.ResearchParameters;
using static EcosystemSim.Model.Parameters.WorldPanelParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V06: with research that grows at n, the frontier grows at lam*n/(1-phi) in the end (Jones).</summary>
public sealed class V06_BalancedGrowth
{
    private const int Years = 400;
    private const double Growth = 0.02, Toes = 0.75, Spillover = -1, Drift = 0.05, Balanced = 0.0075, AtYear400 = 0.0075160;

    [Fact]
    public void V06_Frontier_ApproachesBalancedGrowthMonotonically()
    {
        double[] frontier = new double[(12 * Years) + 1];
        frontier[0] = 1;
        for (int month = 0; month < 12 * Years; month++)
        {
            frontier[month + 1] = AdvanceWorldPanel.NextFrontier(
                frontier[month], Spillover, Drift, Math.Exp(Growth * month / 12), Toes);
        }

        ExpectApproach(frontier);
    }

    [Fact]
    public void V06_Frontier_OfTheWorldPanelGrowsLikewise()
    {
        WorldState world = LawWorld.Create(
            false, (SteppingOnToes, Toes), (FrontierSpillover, Spillover), (ReversionToFundamentals, 0),
            (WorldResearchGrowth, Growth), (WorldResearchGrowthLongRun, Growth));
        world.Start.FrontierDrift = Drift;
        // The focal nation does no research and the others share the world's output of one.
        world.Economy.ResearchOutput = 0;
        world.Panel.LogOutput[world.Plan.World.IndexOf("BBB")] = Math.Log(0.9);
        world.Panel.LogOutput[world.Plan.World.IndexOf("CCC")] = Math.Log(0.1);
        AdvanceWorldPanel phase = new();
        double[] frontier = new double[(12 * Years) + 1];
        frontier[0] = world.Economy.Frontier;
        for (int month = 0; month < 12 * Years; month++)
        {
            phase.Run(world, LawWorld.Month(month));
            frontier[month + 1] = world.Economy.Frontier;
        }

        Assert.Equal(1, frontier[0]);
        ExpectApproach(frontier);
    }

    // If phi = 1: Z_W *= exp(nu*X_W^lam*h).
    [Fact]
    public void V06_Frontier_GrowsExponentiallyAtFullSpillover()
    {
        double frontier = 1;
        for (int month = 0; month < 120; month++)
            frontier = AdvanceWorldPanel.NextFrontier(frontier, 1, Drift, 16, Toes);
        LawWorld.Exact(Math.Exp(Drift * 8 * 10), frontier);
    }

    private static void ExpectApproach(double[] frontier)
    {
        double before = double.PositiveInfinity;
        for (int year = 1; year <= Years; year++)
        {
            double growth = Math.Log(frontier[12 * year] / frontier[12 * (year - 1)]);
            Assert.InRange(growth, Balanced, before);
            before = growth;
        }

        Assert.Equal(AtYear400, before, 7);
    }
}
