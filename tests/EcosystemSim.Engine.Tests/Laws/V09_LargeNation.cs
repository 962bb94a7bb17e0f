using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Invariants;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>V09 for a nation of 20,000 firms, as a scenario asks for it: what holds in a small one holds there.</summary>
public sealed class V09_LargeNation(RealStart real)
{
    private const int Months = 8;

    [Fact]
    public void V09_TwentyThousandFirms_KeepEveryInvariant()
    {
        ScenarioPlan plan = LargeNation.Plan(real.Plan.Nation.Settings);
        WorldState start = StartWorld.Build(plan, plan.Parameters);
        Assert.InRange(start.Firms.Count, 15_000, 25_000);
        TickEngine engine = TickEngine.Start(
            new WorldState(plan, start.Size), start, plan.Policies.Single(p => p.Name == "programme"), new Draws(1, 0));
        double exits = 0;
        for (int month = 0; month < Months; month++)
        {
            engine.Step();
            Assert.Null(InvariantCatalog.Check(engine.World, stochastic: true));
            exits = engine.World[Flow.FirmExits];
        }

        Assert.True(exits > 0, "no firm closed");
        Assert.Equal(0, engine.World[Flow.SkippedEntries]);
    }

    [Fact]
    public void V09_AMillionFirms_AreInRange() => Assert.Empty(FoundingCase.Compile(
        "schema: ecosim/1\nextends: iran-1403.yaml\nname: test\nconstants: { firm-count: 1000000, gdp: 200000000, "
        + "population: 45500000000, employment: 11750000000 }\n").Nation.Settings.Missing);
}
