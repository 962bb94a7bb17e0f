using System.Globalization;
using System.Text.RegularExpressions;
using StackExchange.Redis;

namespace EcosystemSim.Grains.Hosting;

/// <summary>
/// A cluster by the Redis that keeps its membership: <c>redis://[user:password@]host[:port][/name]</c>, with <c>rediss</c> for
/// TLS. Clusters with different names do not meet, though they share a Redis.
/// </summary>
public sealed partial record ClusterUrl
{
    /// <summary>Environment variable that holds the password, so that it stands in no list of processes.</summary>
    public const string PasswordVariable = "ECOSIM_REDIS_PASSWORD";

    /// <summary>Environment variable that names a file with the certificate of an authority of one's own.</summary>
    public const string AuthorityVariable = "ECOSIM_REDIS_CA";

    private const string Plain = "redis";
    private const string Encrypted = "rediss";
    private const string DefaultName = "ecosim";
    private const int DefaultPort = 6379;

    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(5);

    /// <summary>Name of the cluster.</summary>
    public required string Name { get; init; }

    public required string Host { get; init; }

    public required int Port { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Whether the connection is encrypted.</summary>
    public required bool IsEncrypted { get; init; }

    /// <summary>File with the certificate of the authority that is trusted; null for those of the machine.</summary>
    public string? Authority { get; init; }

    /// <param name="text">The address.</param>
    /// <param name="variables">Looks up an environment variable.</param>
    /// <exception cref="FormatException">It is no such address; the message is for the user and holds no password.</exception>
    public static ClusterUrl Parse(string text, Func<string, string?> variables)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Scheme is not (Plain or Encrypted) || uri.Host.Length == 0
            || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            throw new FormatException(
                "A cluster is named by its Redis: redis://HOST:PORT or redis://HOST:PORT/NAME, with rediss:// for TLS.");
        }

        string name = uri.AbsolutePath.Trim('/');
        if (name.Length > 0 && !NamePattern().IsMatch(name))
        {
            throw new FormatException(
                "The name of a cluster has small letters, digits and hyphens, for example redis://HOST/lab-2.");
        }

        string[] credentials = uri.UserInfo.Split(':', 2);
        return new ClusterUrl
        {
            Name = name.Length > 0 ? name : DefaultName,
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : DefaultPort,
            User = credentials[0].Length > 0 ? Uri.UnescapeDataString(credentials[0]) : null,
            Password = credentials.Length > 1 ? Uri.UnescapeDataString(credentials[1]) : variables(PasswordVariable),
            IsEncrypted = uri.Scheme == Encrypted,
            Authority = variables(AuthorityVariable),
        };
    }

    /// <summary>What the client of Redis wants to know. It goes on trying when Redis is away for a while.</summary>
    public ConfigurationOptions Options()
    {
        var options = new ConfigurationOptions
        {
            EndPoints = { { Host, Port } },
            User = User,
            Password = Password,
            Ssl = IsEncrypted,
            SslHost = IsEncrypted ? Host : null,
            AbortOnConnectFail = false,
            ConnectTimeout = (int)ConnectWithin.TotalMilliseconds,
            ReconnectRetryPolicy = new LinearRetry((int)TimeSpan.FromMilliseconds(500).TotalMilliseconds),
        };
        if (IsEncrypted && Authority is { } file)
            options.TrustIssuer(file);
        return options;
    }

    /// <summary>Without user and password: this is printed.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(IsEncrypted ? Encrypted : Plain)}://{Host}:{Port}/{Name}");

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}$")]
    private static partial Regex NamePattern();
}
