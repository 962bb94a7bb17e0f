using EcosystemSim.Cockpit.Scenarios;

namespace EcosystemSim.Cockpit.Messages;

/// <summary>The scenarios that a run can start from by name.</summary>
/// <param name="Scenarios">By ordinal name.</param>
public sealed record ScenarioList(IReadOnlyList<OfferedScenario> Scenarios);

/// <summary>Whether the server can work.</summary>
/// <param name="Status">"healthy", or what is wrong.</param>
/// <param name="Checks">Each part that was looked at.</param>
public sealed record Health(string Status, IReadOnlyDictionary<string, string> Checks);
