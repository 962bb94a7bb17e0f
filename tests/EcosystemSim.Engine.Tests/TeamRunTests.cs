using EcosystemSim.Engine.Tests.Laws;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;
using EcosystemSim.Results;

namespace EcosystemSim.Engine.Tests;

/// <summary>A run whose phases are shared by several threads is the run of one thread.</summary>
public sealed class TeamRunTests
{
    // All phases of the founding nation are shared, although it would not pay.
    private const int SharedFrom = 1, Months = 14;

    private static readonly ScenarioPlan Short = FoundingCase.Plan with { Years = 1 };

    [Fact]
    public void Every_month_has_the_bits_of_one_thread()
    {
        // As many firms as fill a few chunks, so that there is something to share.
        ScenarioPlan plan = LargeNation.Plan(FoundingCase.Plan.Nation.Settings);
        WorldState start = StartWorld.Build(plan, plan.Parameters);
        Assert.True(start.Firms.Count > 2 * Chunk.Length);
        ulong[] alone = Hashes(start, Team.Alone);
        foreach (int size in (int[])[2, 3])
        {
            using Team team = new(size, SharedFrom);
            Assert.Equal(alone, Hashes(start, team));
        }
    }

    [Fact]
    public void A_month_of_a_team_allocates_nothing()
    {
        using Team team = new(2, SharedFrom);
        WorldState world = FoundingCase.NewWorld();
        world.Team = team;
        long allocated = 0;
        // Once for the places of the kernels.
        for (int time = 0; time < 2; time++)
        {
            TickEngine engine = Start(world, FoundingCase.Policy("programme"));
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int month = 0; month < Months; month++)
                engine.Step();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void A_run_that_breaks_in_a_shared_phase_is_recorded_like_that_of_one_thread()
    {
        ScenarioPlan plan = Short with { Policies = [.. Short.Policies, BreakingRuns.PartnerUnknown(5)] };
        RunId id = new(plan.Policies.Count - 1, 0, 0);
        RunRecord alone = new RunWorker(plan).Run(id, FoundingCase.Start);
        Assert.NotNull(alone.Failure);
        RunWorker worker = new(plan) { TeamOf = _ => new Team(2, SharedFrom) };
        DeterminismTests.AssertSame(alone, worker.Run(id, FoundingCase.Start));
        DeterminismTests.AssertSame(
            new RunWorker(plan).Run(new RunId(1, 0, 0), FoundingCase.Start), worker.Run(new RunId(1, 0, 0), FoundingCase.Start));
    }

    [Fact]
    public void A_fault_in_a_chunk_is_the_failure_of_the_run()
    {
        RunWorker worker = new(Short)
        {
            TeamOf = _ => new Team(2, SharedFrom),
            AfterMonth = world => world.Team.ForEach(new Breaks(), world.Firms.Count),
        };
        RunRecord record = worker.Run(new RunId(1, 0, 0), FoundingCase.Start);
        Assert.Equal(("chunk 0 broke", 0), (record.Failure!.Message, record.Failure.Tick));
    }

    [Fact]
    public void A_cancelled_run_lets_its_helpers_go()
    {
        using CancellationTokenSource cancel = new();
        Team? team = null;
        RunWorker worker = new(Short)
        {
            TeamOf = _ => team = new Team(2, SharedFrom),
            AfterMonth = _ => cancel.Cancel(),
        };
        Assert.Throws<OperationCanceledException>(() =>
            worker.Run(new RunId(0, 0, 0), () => FoundingCase.Start, cancel.Token));
        Assert.Equal(0, team!.HelpersAlive);
    }

    [Fact]
    public void Runs_share_threads_only_when_there_are_too_few_of_them()
    {
        Assert.Equal(1, RunWorker.ThreadsFor(runs: 2, threads: 2));
        Assert.Equal(2, RunWorker.ThreadsFor(runs: 1, threads: 2));
        Assert.Equal(2, RunWorker.ThreadsFor(runs: 3, threads: 8));
        Assert.Equal(1, RunWorker.ThreadsFor(runs: 0, threads: 1));
    }

    private static TickEngine Start(WorldState world, Policy policy) =>
        TickEngine.Start(world, FoundingCase.Start, policy, new Draws(FoundingCase.Plan.Seed, 0));

    private static ulong[] Hashes(WorldState start, Team team)
    {
        WorldState world = new(start.Plan, start.Size) { Team = team };
        Policy policy = start.Plan.Policies.Single(one => one.Name == "programme");
        return FoundingCase.Hashes(TickEngine.Start(world, start, policy, new Draws(1, 0)), Months);
    }

    private readonly struct Breaks : IChunkKernel
    {
        public void Run(Chunk chunk) => throw new InvalidOperationException($"chunk {chunk.Number} broke");
    }
}
