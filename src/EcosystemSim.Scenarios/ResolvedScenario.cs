using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios;

/// <summary>A scenario after merging, checking and overriding: the plan, and what only a reader of the file needs beside it.</summary>
/// <param name="Plan">What is run.</param>
/// <param name="Description">Free text of the scenario; empty where there is none.</param>
/// <param name="Constants">Parameters and settings that the scenario itself fixes, in ordinal order of keys.</param>
public sealed record ResolvedScenario(ScenarioPlan Plan, string Description, IReadOnlyList<ScenarioConstant> Constants);

/// <summary>A value that the scenario fixes, in the unit of the parameter or setting.</summary>
public sealed record ScenarioConstant(string Key, double Value);
