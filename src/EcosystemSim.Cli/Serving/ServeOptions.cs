using System.Net;

namespace EcosystemSim.Cli.Serving;

/// <summary>What the user asked of a server.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Port">Port; 0 for any that is free.</param>
/// <param name="Token">What callers have to know; null where only this machine can call.</param>
/// <param name="DataFolder">Where live runs are kept, when not in Redis.</param>
/// <param name="Redis">Where live runs are kept instead, as the client of Redis reads it; null for the folder.</param>
/// <param name="ScenarioFolder">Scenarios to offer; null for those of the project.</param>
/// <param name="Gateway">Port for Orleans clients of this machine; null for none.</param>
/// <param name="Otlp">Collector of traces, metrics and logs; null for none.</param>
internal sealed record ServeOptions(
    IPAddress Address,
    int Port,
    string? Token,
    string DataFolder,
    string? Redis,
    string? ScenarioFolder,
    int? Gateway,
    Uri? Otlp);
