using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.MacroParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V14: full adoption of the exposed and feasible tasks raises productivity by Hulten's product.</summary>
public sealed class V14_HultenIdentity
{
    private const double Exposure = 0.199, Feasible = 0.23, Saving = 0.144, Expected = 0.00659088;

    [Fact]
    public void V14_Productivity_IsHultensProduct()
    {
        WorldState world = FullAdoption();
        world.Economy.Feasible = Feasible;
        LawWorld.Exact(Expected, CountOutput.TfpGain(world));
    }

    [Fact]
    public void V14_Productivity_IsHultensProductAtTheStartOfARun()
    {
        WorldState world = FullAdoption();
        world.Parameters = world.Parameters.With(FeasibleTasks, Feasible);
        world.Economy.Frontier = 1;
        world.Economy.SupplyQuality = world.Start.SupplyQuality;
        new CountOutput().Run(world, LawWorld.Month(0));
        LawWorld.Exact(Feasible, world.Economy.Feasible);
        LawWorld.Exact(Expected, world.Economy.TfpGain);
        // G3 with the gain over the start.
        LawWorld.Exact(
            world.Economy.GdpBaseUsd * (1 + (world.Parameters[CapitalResponse] * (Expected - world.Start.TfpGain))),
            world.Economy.GdpUsd);
    }

    [Fact]
    public void V14_Productivity_WeighsSectorsByValueAdded()
    {
        WorldState world = FullAdoption();
        world.Economy.Feasible = Feasible;
        world.Sectors.Adoption[0] = 0;
        LawWorld.Exact(Expected * world.Start.SectorValueAdded[1], CountOutput.TfpGain(world));
    }

    private static WorldState FullAdoption()
    {
        WorldState world = LawWorld.Create(false, (TaskCostSaving, Saving));
        Array.Fill(world.Sectors.Adoption, 1);
        Array.Fill(world.Start.SectorExposure, Exposure);
        return world;
    }
}
