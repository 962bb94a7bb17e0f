using EcosystemSim.Grains.Storage;

namespace EcosystemSim.Grains.Tests.Storage;

/// <summary>What every storage of live runs keeps to; the classes below say which storage.</summary>
public abstract class RunStoreLaws : IAsyncLifetime
{
    private static readonly byte[] Spec = [1, 0, 255], Head = [2], Later = [3];

    private protected IRunStore Store { get; set; } = null!;

    public abstract ValueTask InitializeAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task Create_WritesARunOnce()
    {
        Assert.True(await Store.Create("a", Spec, Head));
        Assert.False(await Store.Create("a", Later, Later));
        StoredRun run = (await Store.Read("a"))!;
        Assert.Equal(("a", 1L, 0), (run.Run, run.Version, run.Length));
        Assert.Equal([Spec, Head], [run.Spec, run.Head]);
        Assert.Null(await Store.Read("b"));
    }

    [Fact]
    public async Task WriteHead_RefusesAnOldVersion()
    {
        await Store.Create("a", Spec, Head);
        Assert.True(await Store.WriteHead("a", Later, 1));
        Assert.False(await Store.WriteHead("a", Head, 1));
        Assert.False(await Store.WriteHead("nobody", Head, 1));
        StoredRun run = Assert.Single(await Store.List());
        Assert.Equal((2L, (byte)3), (run.Version, run.Head[0]));
    }

    [Fact]
    public async Task Append_TakesTheNextRecordOnlyAndOnlyOnce()
    {
        await Store.Create("a", Spec, Head);
        Assert.False(await Store.Append("a", 1, [9]));
        for (byte i = 0; i < 12; i++)
            Assert.True(await Store.Append("a", i, [i]));
        Assert.False(await Store.Append("a", 11, [99]));
        Assert.False(await Store.Append("nobody", 0, [9]));
        IReadOnlyList<byte[]> log = await Store.ReadLog("a", 9, 2);
        Assert.Equal([9, 10], log.Select(record => record[0]));
        Assert.Equal(3, (await Store.ReadLog("a", 9, 100)).Count);
        Assert.Empty(await Store.ReadLog("a", 12, 100));
        Assert.Equal(12, (await Store.Read("a"))!.Length);
    }

    [Fact]
    public async Task ReadSnapshot_GivesTheLastOneUpToAPlace()
    {
        await Store.Create("a", Spec, Head);
        Assert.Null(await Store.ReadSnapshot("a", 100));
        foreach (byte place in (byte[])[2, 10])
            await Store.WriteSnapshot("a", place, [place]);
        Assert.Null(await Store.ReadSnapshot("a", 1));
        Assert.Equal(2, (await Store.ReadSnapshot("a", 9))!.Sequence);
        Assert.Equal(10, (await Store.ReadSnapshot("a", 10))!.Content[0]);
        await Store.WriteSnapshot("nobody", 0, [1]);
        Assert.Null(await Store.ReadSnapshot("nobody", 0));
    }

    [Fact]
    public async Task Branch_SharesThePastAndOutlivesItsParent()
    {
        await Store.Create("a", Spec, Head);
        for (byte i = 0; i < 4; i++)
        {
            await Store.WriteSnapshot("a", i, [i]);
            await Store.Append("a", i, [i]);
        }

        Assert.False(await Store.Branch("a", "too-long", Later, 5));
        Assert.False(await Store.Branch("nobody", "b", Later, 0));
        Assert.True(await Store.Branch("a", "b", Later, 2));
        Assert.False(await Store.Branch("a", "b", Later, 2));
        Assert.True(await Store.Branch("b", "c", Later, 1));
        await Store.Delete("a");
        await Store.Delete("nobody");
        Assert.Equal(["b", "c"], (await Store.List()).Select(run => run.Run));
        StoredRun branch = (await Store.Read("b"))!;
        Assert.Equal(2, branch.Length);
        Assert.Equal([Spec, Later], [branch.Spec, branch.Head]);
        Assert.Equal([0, 1], (await Store.ReadLog("b", 0, 9)).Select(record => record[0]));
        Assert.Equal(2, (await Store.ReadSnapshot("b", 9))!.Sequence);
        Assert.Equal([0], (await Store.ReadLog("c", 0, 9)).Select(record => record[0]));
        Assert.Null(await Store.ReadSnapshot("a", 9));
        Assert.Empty(await Store.ReadLog("a", 0, 9));
        Assert.True(await Store.Append("b", 2, [7]));
    }

    [Fact]
    public async Task Append_OfTwoAtOnce_OneWins()
    {
        await Store.Create("a", Spec, Head);
        bool[] won = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Store.Append("a", 0, [(byte)i])));
        Assert.Single(won, true);
        Assert.Single(await Store.ReadLog("a", 0, 9));
    }
}

/// <summary>In a SQLite file.</summary>
public sealed class SqliteRunStoreTests : RunStoreLaws
{
    private readonly TemporaryFolder _folder = new();
    private SqliteFile _file = null!;

    public override ValueTask InitializeAsync()
    {
        _file = SqliteFile.In(_folder.Path);
        Store = new SqliteRunStore(_file);
        return ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _file.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task AnAnswer_IsOnTheDisk()
    {
        await Store.Create("a", [1], [1]);
        await Store.Append("a", 0, [5]);
        using SqliteFile other = SqliteFile.In(_folder.Path);
        Assert.Equal(5, Assert.Single(await new SqliteRunStore(other).ReadLog("a", 0, 9))[0]);
    }
}

/// <summary>In Redis.</summary>
public sealed class RedisRunStoreTests : RunStoreLaws
{
    private RedisServer? _server;
    private StackExchange.Redis.ConnectionMultiplexer _redis = null!;

    public override async ValueTask InitializeAsync()
    {
        _server = await RedisServer.StartAsync();
        _redis = await _server.ConnectAsync();
        Store = new RedisRunStore(_redis, "ecosim");
    }

    public override async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;
        await _redis.DisposeAsync();
        await _server.DisposeAsync();
    }
}
