using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Tests.Laws;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Phases;

/// <summary>Firms sorted by sector are found where passing them one by one finds them.</summary>
public sealed class FirmsBySectorTests
{
    [Fact]
    public void SortedAndPassedFirms_AreTheSame()
    {
        WorldState world = LawWorld.Create(stochastic: true);
        // The last sector stays without a firm.
        for (int i = 0; i < world.Firms.Count; i++)
            world.Firms.Sector[i] = i * 7 % (world.Sectors.Count - 1);
        FirmsBySector sorted = new(world, sortedFrom: 0), passed = new(world, sortedFrom: int.MaxValue);
        for (int sector = 0; sector < world.Sectors.Count; sector++)
        {
            for (double share = 0; share < 1; share += 0.03)
            {
                int firm = passed.At(sector, share);
                Assert.Equal(firm, sorted.At(sector, share));
                Assert.True(firm < 0 ? sector == world.Sectors.Count - 1 : world.Firms.Sector[firm] == sector);
            }
        }
    }
}
