using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using EcosystemSim.Grains.Storage;
using EcosystemSim.Grains.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>A storage that breaks now and then changes no bit of a run, and two writers never both go on.</summary>
public sealed class StorageFaultTests
{
    [Fact]
    public async Task WithAStorageThatBreaksEveryThirdWrite_ARunEndsAsTheUndisturbedOne()
    {
        FlakyStore store = null!;
        await using LiveCluster cluster = await LiveCluster.StartAsync(1, new TemporaryFolder(), configure: silo =>
            silo.Services.AddSingleton<IRunStore>(services =>
                store = new FlakyStore(new SqliteRunStore(services.GetRequiredService<SqliteFile>()))));
        ILiveRunGrain run = await cluster.CreateAsync("flaky", OneSilo.Spec());
        for (int month = 12; month <= 36; month += 12)
        {
            while ((await run.Status()).Month < month)
                await TryAsync(() => run.RunToMonth(month), run);
        }

        Assert.Equal(LiveRunState.Finished, (await run.StandsAsync()).State);
        Assert.Equal(OneSilo.UndisturbedHashes, (await run.Hashes()).Skip(1));
        Assert.InRange(store.Broken, 3, 100);
    }

    [Fact]
    public async Task OfTwoActivations_TheSecondToWriteIsTold()
    {
        using SqliteFile file = SqliteFile.InMemory();
        var store = new SqliteRunStore(file);
        Serializer serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();
        var head = new RunHead(
            "A test", 3, LiveRunState.Paused, 0, "", 36, 0, TimeSpan.Zero, null,
            new LiveRunOrigin("", "", "", default, "", "", 0, 0, 0, null, 0), RunHead.NewLife(), []);
        await store.Create("run", serializer.SerializeToArray(OneSilo.Spec()), serializer.SerializeToArray(head));
        RunBook one = (await RunBook.Open(store, serializer, "run"))!, two = (await RunBook.Open(store, serializer, "run"))!;
        var record = new EpochRecord(0, [1], [2], 3, [], []);
        await one.Append(record);
        await Assert.ThrowsAsync<StaleRunException>(() => two.Append(record));
        await two.ChangeHead(now => now with { Month = 1 });
        await Assert.ThrowsAsync<StaleRunException>(() => one.ChangeHead(now => now with { Month = 2 }));
        Assert.Equal(1, (await RunBook.Open(store, serializer, "run"))!.Head.Month);
    }

    private static async Task TryAsync(Func<Task> command, ILiveRunGrain run)
    {
        try
        {
            await command();
            await run.StandsAsync();
        }
        catch (Exception lost) when (lost is IOException or OrleansException)
        {
            // Said again, as a caller would.
        }
    }
}
