using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Tests.Storage;
using static EcosystemSim.Grains.Tests.Live.LiveSteps;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>
/// Silos and processes that are killed in mid-run: the run ends with the hashes of an undisturbed one, and no decision that was
/// acknowledged is lost.
/// </summary>
public sealed class KillTests
{
    private static readonly LiveRunSpec Spec = OneSilo.Spec(Timeout.InfiniteTimeSpan);

    [Fact]
    public async Task KilledInMidEpoch_ARunGoesOnElsewhere_WithEveryAcknowledgedDecision()
    {
        await using LiveCluster cluster = await LiveCluster.StartAsync(3);
        ulong[] undisturbed = await DecidedRunAsync(cluster, "undisturbed", _ => Task.CompletedTask);
        ulong[] killed = await DecidedRunAsync(cluster, "killed", run => cluster.KillSiloOfAsync(run), kills: 2);
        Assert.Equal(36 + 1, undisturbed.Length);
        Assert.Equal(undisturbed, killed);
        Assert.NotEqual(OneSilo.UndisturbedHashes[^1], killed[^1]);
        Assert.Equal(["ann", "ann", "ann"], (await cluster.Run("killed").History(Regulator)).Select(year => year.AnsweredBy));
    }

    [Fact]
    public async Task KilledWhileMonthsGoBy_ARunGoesOnByItself()
    {
        await using LiveCluster cluster = await LiveCluster.StartAsync(3);
        ILiveRunGrain run = await cluster.CreateAsync("alone", OneSilo.Spec() with { MonthsPerMinute = 1200 });
        await run.RunToMonth(36);
        await run.UntilAsync(status => status.Month >= 14);
        await cluster.KillSiloOfAsync(run);
        Assert.Equal(LiveRunState.Finished, (await run.StandsAsync()).State);
        Assert.Equal(OneSilo.UndisturbedHashes, (await run.Hashes()).Skip(1));
    }

    [Fact]
    public async Task AKilledProcess_LosesNothingThatItAnswered()
    {
        var folder = new TemporaryFolder();
        await LiveProcess.RunAndKillAsync(folder.Path, TestContext.Current.CancellationToken);
        await using LiveCluster cluster = await LiveCluster.StartAsync(1, folder);
        ILiveRunGrain run = cluster.Run(LiveProcess.Run);
        LiveRunStatus status = await run.StandsAsync();
        Assert.Equal((LiveRunState.Finished, 36), (status.State, status.Month));
        Assert.Equal("ann", (await run.History(Regulator))[LiveProcess.DecidedYear].AnsweredBy);

        ILiveRunGrain same = await cluster.CreateAsync("same", LiveProcess.Spec);
        await LiveProcess.DecideAsync(same);
        await same.GoToAsync(36);
        Assert.Equal(await same.Hashes(), await run.Hashes());
    }

    [Fact]
    public async Task OnRedis_TheLawHolds_AndAnotherClusterGoesOn()
    {
        await using RedisServer redis = await RedisServer.StartAsync();
        await using (LiveCluster first = await LiveCluster.StartOnRedisAsync(1, redis.Address))
        {
            ILiveRunGrain run = await first.CreateAsync("shared", Spec);
            await run.TakeControl(Regulator, "ann");
            await run.RunToMonth(36);
            await run.UntilAsync(status => status.State == LiveRunState.Waiting);
        }

        await using LiveCluster second = await LiveCluster.StartOnRedisAsync(1, redis.Address);
        ILiveRunGrain same = second.Run("shared");
        await same.UntilAsync(status => status.State == LiveRunState.Waiting);
        await same.Release(Regulator, "ann");
        Assert.Equal(LiveRunState.Finished, (await same.StandsAsync()).State);
        Assert.Equal(OneSilo.UndisturbedHashes, (await same.Hashes()).Skip(1));
        await second.Runs.Delete("shared");
        Assert.Empty(await second.Runs.List());
    }

    /// <summary>Three years in which ann decides; before each decision something happens to the waiting run.</summary>
    private static async Task<ulong[]> DecidedRunAsync(
        LiveCluster cluster, string id, Func<ILiveRunGrain, Task> happen, int kills = 3)
    {
        ILiveRunGrain run = await cluster.CreateAsync(id, Spec);
        await run.TakeControl(Regulator, "ann");
        await run.RunToMonth(36);
        for (int year = 0; year < 3; year++)
        {
            await run.UntilAsync(status => status.State == LiveRunState.Waiting && status.ComingYear == year);
            if (year < kills)
                await happen(run);
            await run.UntilAsync(status => status.State == LiveRunState.Waiting && status.ComingYear == year);
            await run.Submit(Regulator, Decision(year, 0.25 * (year + 1)));
        }

        await run.StandsAsync();
        return [.. await run.Hashes()];
    }
}
