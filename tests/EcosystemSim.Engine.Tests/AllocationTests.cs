using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests;

/// <summary>A month makes no object: the collector never stops a run, and threads do not wait for each other's memory.</summary>
public sealed class AllocationTests
{
    private const int Months = 24;

    [Fact]
    public void A_month_of_any_policy_allocates_nothing()
    {
        WorldState world = FoundingCase.NewWorld();
        foreach (Policy policy in FoundingCase.Plan.Policies)
        {
            Allocated(Start(world, policy));
            Assert.Equal(0, Allocated(Start(world, policy)));
        }
    }

    [Fact]
    public void What_a_month_allocates_is_seen()
    {
        TickEngine engine = Start(FoundingCase.NewWorld(), FoundingCase.Null);
        object? kept = null;
        engine.AfterPhase = (_, month) => kept = new int[month + 1];
        Assert.True(Allocated(engine) > Months);
        Assert.NotNull(kept);
    }

    private static TickEngine Start(WorldState world, Policy policy) =>
        TickEngine.Start(world, FoundingCase.Start, policy, new Draws(FoundingCase.Plan.Seed, 0));

    private static long Allocated(TickEngine engine)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int month = 0; month < Months; month++)
            engine.Step();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
