using StackExchange.Redis;

namespace EcosystemSim.Grains.Hosting;

/// <summary>Looks whether Redis answers, before anything is built on it that would only say that it cannot start.</summary>
internal static class RedisProbe
{
    /// <exception cref="ClusterUnreachableException">It does not.</exception>
    public static async Task CheckAsync(ClusterUrl cluster, CancellationToken cancel)
    {
        ConfigurationOptions options = cluster.Options();
        options.AbortOnConnectFail = true;
        try
        {
            await using ConnectionMultiplexer probe = await ConnectionMultiplexer.ConnectAsync(options).WaitAsync(cancel);
            await probe.GetDatabase().PingAsync().WaitAsync(cancel);
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or IOException)
        {
            throw new ClusterUnreachableException(Words(cluster, failure));
        }
    }

    private static string Words(ClusterUrl cluster, Exception failure)
    {
        string all = failure.ToString();
        bool Says(string word) => all.Contains(word, StringComparison.OrdinalIgnoreCase);
        return Says("NOAUTH") || Says("WRONGPASS") || Says("AuthenticationFailure") || Says("invalid password")
            ? $"The Redis of {cluster} refuses the password. "
                + $"Give it in the environment variable {ClusterUrl.PasswordVariable} or as redis://user:password@host:port."
            : $"No Redis answers at {cluster}. Start one with 'redis-server', or look at host, port and TLS (rediss://).";
    }
}
