using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Results;

/// <summary>One scenario of a study.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Nation">ISO 3166 alpha-3 code of its nation.</param>
/// <param name="Hash">Hash of the compiled scenario.</param>
/// <param name="Seed">Seed of its futures and runs.</param>
/// <param name="Futures">Number of futures.</param>
/// <param name="Replicates">Number of replicates of each future.</param>
/// <param name="CompareTo">Policy that effects are differences to.</param>
/// <param name="Policies">Names of its policies.</param>
public sealed record ManifestScenario(
    string Name,
    string Title,
    string Nation,
    string Hash,
    uint Seed,
    int Futures,
    int Replicates,
    string CompareTo,
    IReadOnlyList<string> Policies)
{
    public static ManifestScenario Of(ScenarioPlan plan) => new(
        plan.Name, plan.Title, plan.Nation.Iso3, ScenarioHash.Of(plan), plan.Seed, plan.Futures, plan.Replicates,
        plan.CompareTo, [.. plan.Policies.Select(policy => policy.Name)]);
}
