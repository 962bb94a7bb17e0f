using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios;

/// <summary>The data a scenario starts from: the table of nations, and the start values of nations that can be the focal one.</summary>
/// <param name="Table">One row per nation.</param>
/// <param name="Profiles">Start values by ISO 3166 alpha-3 code.</param>
public sealed record StartingWorld(NationTable Table, IReadOnlyDictionary<string, NationProfile> Profiles);
