using System.Net;

namespace EcosystemSim.Cockpit.Hosting;

/// <summary>How the HTTP interface is reached, and how much it takes.</summary>
public sealed record CockpitOptions
{
    public const int DefaultPort = 5080;

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>What every caller has to know; null where only this machine can call.</summary>
    public string? Token { get; init; }

    /// <summary>Requests of one client in a minute. Enough for a program that answers for two thousand firms in turn.</summary>
    public int RequestsPerMinute { get; init; } = 12_000;

    /// <summary>Streams of events that one client has open at the same time.</summary>
    public int EventStreams { get; init; } = 64;

    /// <summary>After which a request that is no stream of events is given up.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Silence after which a stream of events shows that it lives.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Where traces, metrics and logs go, as OTLP over HTTP; null for nowhere.</summary>
    public Uri? Otlp { get; init; }

    /// <exception cref="ArgumentException">Others could call, and no token keeps them out.</exception>
    public void Check()
    {
        if (Token is null && !IPAddress.IsLoopback(Address))
            throw new ArgumentException($"The address {Address} can be reached from other machines, so that a token is needed.");
    }
}
