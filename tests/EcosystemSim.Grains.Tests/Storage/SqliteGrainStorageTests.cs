using EcosystemSim.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;

namespace EcosystemSim.Grains.Tests.Storage;

/// <summary>A grain finds its state again, and two activations never overwrite each other.</summary>
public sealed class SqliteGrainStorageTests : IDisposable
{
    private static readonly GrainId Id = GrainId.Create("firm", "run/firm/1");

    private readonly SqliteFile _file = SqliteFile.InMemory();
    private readonly SqliteGrainStorage _storage;

    public SqliteGrainStorageTests()
    {
        ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        _storage = new SqliteGrainStorage(
            _file, new OrleansGrainStorageSerializer(services.GetRequiredService<Serializer>()));
    }

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task WhatIsWritten_IsRead()
    {
        var state = new GrainState<List<int>>();
        await _storage.ReadStateAsync("s", Id, state);
        Assert.False(state.RecordExists);
        state.State = [7];
        await _storage.WriteStateAsync("s", Id, state);
        var again = new GrainState<List<int>>();
        await _storage.ReadStateAsync("s", Id, again);
        Assert.Equal((true, "1"), (again.RecordExists, again.ETag));
        Assert.Equal([7], again.State);
        await _storage.ClearStateAsync("s", Id, again);
        await _storage.ReadStateAsync("s", Id, again);
        Assert.Equal((false, null), (again.RecordExists, again.ETag));
    }

    [Fact]
    public async Task AnOldEtag_IsRefused()
    {
        GrainState<List<int>> first = new(), second = new();
        await _storage.ReadStateAsync("s", Id, first);
        await _storage.ReadStateAsync("s", Id, second);
        await _storage.WriteStateAsync("s", Id, first);
        await Assert.ThrowsAsync<InconsistentStateException>(() => _storage.WriteStateAsync("s", Id, second));
        await _storage.ReadStateAsync("s", Id, second);
        await _storage.WriteStateAsync("s", Id, second);
        await Assert.ThrowsAsync<InconsistentStateException>(() => _storage.WriteStateAsync("s", Id, first));
        await Assert.ThrowsAsync<InconsistentStateException>(() => _storage.ClearStateAsync("s", Id, first));
    }
}
