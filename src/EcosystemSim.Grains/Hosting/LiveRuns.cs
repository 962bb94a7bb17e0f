using EcosystemSim.Grains.Live;
using EcosystemSim.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using StackExchange.Redis;

namespace EcosystemSim.Grains.Hosting;

/// <summary>What a silo needs to have live runs.</summary>
public static class LiveRuns
{
    /// <summary>Adds live runs that are kept where <paramref name="storage"/> says.</summary>
    public static ISiloBuilder AddLiveRuns(this ISiloBuilder silo, LiveStorage storage, LiveOptions options)
    {
        silo.Services
            .AddSingleton(options)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IGrainStorageSerializer, OrleansGrainStorageSerializer>()
            .AddSingleton<EngineThreads>()
            .AddSingleton<LivePlans>()
            .AddSingleton<LiveServices>()
            .AddSingleton<LiveRunFactory>();

        // What is only in memory dies with its silo, and nothing is left to be found.
        if (storage != LiveStorage.Memory)
            silo.Services.AddHostedService<UnfinishedRuns>();
        return storage.Redis is { } redis ? silo.KeepInRedis(redis, storage.RedisPrefix) : silo.KeepInFile(storage.Folder);
    }

    private static ISiloBuilder KeepInFile(this ISiloBuilder silo, string? folder)
    {
        silo.Services
            .AddSingleton(_ => folder is null ? SqliteFile.InMemory() : SqliteFile.In(folder))
            .AddSingleton<IRunStore, SqliteRunStore>()
            .AddKeyedSingleton<IGrainStorage>(
                LiveServices.StorageName, (services, _) => ActivatorUtilities.CreateInstance<SqliteGrainStorage>(services));
        return silo;
    }

    private static ISiloBuilder KeepInRedis(this ISiloBuilder silo, ConfigurationOptions connection, string prefix)
    {
        silo.Services
            .AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(connection))
            .AddSingleton<IRunStore>(services => new RedisRunStore(
                services.GetRequiredService<IConnectionMultiplexer>(), prefix));
        return silo.AddRedisGrainStorage(LiveServices.StorageName, redis => redis.ConfigurationOptions = connection);
    }
}
