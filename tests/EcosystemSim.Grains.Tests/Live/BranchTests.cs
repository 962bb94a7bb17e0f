using EcosystemSim.Grains.Contracts.Live;
using static EcosystemSim.Grains.Tests.Live.LiveSteps;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>A branch shares the past and the random numbers, and needs nothing else of its parent.</summary>
public sealed class BranchTests(OneSilo silo) : IClassFixture<OneSilo>
{
    [Fact]
    public async Task ABranchWithoutOtherDecisions_IsItsParent()
    {
        ILiveRunGrain parent = await silo.NewRunAsync();
        await parent.GoToAsync(30);
        foreach (int year in (int[])[0, 1, 2])
        {
            LiveRunStatus status = await parent.Branch($"same-{year}", year, "Same");
            Assert.Equal((LiveRunState.Paused, 12 * year, year), (status.State, status.Month, status.Origin.BranchYear));
            ILiveRunGrain branch = silo.Cluster.Run($"same-{year}");
            Assert.Equal(LiveRunState.Finished, (await branch.GoToAsync(36)).State);
            Assert.Equal(OneSilo.UndisturbedHashes, (await branch.Hashes()).Skip(1));
        }
    }

    [Fact]
    public async Task ABranchOfABranch_OutlivesBoth_AndIsComparedYearByYear()
    {
        ILiveRunGrain parent = await silo.Cluster.CreateAsync("parent", OneSilo.Spec());
        await parent.GoToAsync(36);
        await parent.Branch("child", 1, "Child");
        ILiveRunGrain child = silo.Cluster.Run("child"), grandchild = silo.Cluster.Run("grandchild");
        await child.TakeControl(Regulator, "ann");
        await child.Submit(Regulator, Decision(1));
        await child.GoToAsync(20);
        await child.Branch("grandchild", 2, "Grandchild");
        Assert.Equal(24, (await grandchild.Status()).Month);
        Assert.Null((await grandchild.Institution(Regulator)).Controller);
        await child.GoToAsync(36);

        LiveComparison effect = await child.Compare("parent");
        Assert.Equal((1, 4), (effect.SharedYears, effect.Differences.Length));
        Assert.All(effect.Differences.Take(2), year => Assert.All(year.Values, value => Assert.True(value is 0 or double.NaN)));
        Assert.Contains(effect.Differences[2].Values, value => value is not (0 or double.NaN));
        Assert.Equal(LiveRunState.Finished, (await parent.Status()).State);

        await silo.Runs.Delete("parent");
        await silo.Runs.Delete("child");
        Assert.Equal(LiveRunState.Finished, (await grandchild.GoToAsync(36)).State);
        Assert.Equal([null, "ann", null], (await grandchild.History(Regulator)).Select(year => year.AnsweredBy));
        Assert.Equal(OneSilo.UndisturbedHashes[..12], (await grandchild.Hashes()).Skip(1).Take(12));
    }

    [Fact]
    public async Task ABranchThatCannotBe_IsRefused_AndAskedTwiceItIsThereOnce()
    {
        ILiveRunGrain parent = await silo.NewRunAsync();
        await parent.GoToAsync(13);
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => parent.Branch("later", 3, "Later")));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => parent.Branch("later", -1, "Later")));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => parent.Branch("a/b", 1, "Bad id")));
        await parent.Branch("once", 2, "Once");
        Assert.Equal(24, (await parent.Branch("once", 2, "Once")).Month);
        Assert.Equal(LiveRunError.Conflict, await RefusedAsync(() => parent.Branch("once", 1, "Once")));
    }

    [Fact]
    public async Task RunsThatAreNoPair_AreNotCompared()
    {
        ILiveRunGrain run = await silo.NewRunAsync();
        await silo.Cluster.CreateAsync("other-chance", OneSilo.Spec() with { Replicate = 1 });
        await silo.Cluster.CreateAsync("other-future", OneSilo.Spec() with { Future = 1 });
        await silo.Cluster.CreateAsync("other-policy", OneSilo.Spec() with { Policy = "none" });
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.Compare("other-chance")));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.Compare("other-future")));
        Assert.Equal(LiveRunError.NotFound, await RefusedAsync(() => run.Compare("nobody")));
        Assert.Single((await run.Compare("other-policy")).Differences);
    }
}
