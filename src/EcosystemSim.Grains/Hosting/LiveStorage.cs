using StackExchange.Redis;

namespace EcosystemSim.Grains.Hosting;

/// <summary>Where live runs are kept: a file in a folder, Redis, or nowhere but in memory when neither is named.</summary>
public sealed record LiveStorage
{
    /// <summary>Live runs that end with the process.</summary>
    public static LiveStorage Memory { get; } = new();

    /// <summary>Data folder of one machine; silos of one machine may share it.</summary>
    public string? Folder { get; init; }

    /// <summary>Redis of a cluster, host:port with the options of its client.</summary>
    public string? RedisAddress
    {
        get => Redis?.ToString();
        init => Redis = value is null ? null : ConfigurationOptions.Parse(value);
    }

    /// <summary>Redis of a cluster.</summary>
    public ConfigurationOptions? Redis { get; init; }

    /// <summary>What the keys in Redis begin with.</summary>
    public string RedisPrefix { get; init; } = ClusterAddress.ServiceId;

    /// <summary>The Redis that also keeps the membership of a cluster.</summary>
    public static LiveStorage Of(ClusterUrl cluster) => new() { Redis = cluster.Options(), RedisPrefix = cluster.Name };
}
