using EcosystemSim.Grains.Contracts;

namespace EcosystemSim.Cockpit.Scenarios;

/// <summary>
/// The scenarios that a live run can start from. A seam: who reads and compiles scenarios is below this project, and a name that
/// comes over the network is looked up here, never opened as a file.
/// </summary>
public interface IScenarioCatalog
{
    /// <summary>Every shipped scenario by ordinal name.</summary>
    Task<IReadOnlyList<OfferedScenario>> List(CancellationToken cancel);

    /// <summary>A shipped scenario, ready to run; null when there is none of that name.</summary>
    Task<ReadyScenario?> Shipped(string name, CancellationToken cancel);

    /// <summary>A scenario from its text, ready to run. It may extend shipped ones, by their names.</summary>
    /// <exception cref="ScenarioRefusedException">It has errors.</exception>
    Task<ReadyScenario> Posted(string yaml, CancellationToken cancel);
}

/// <summary>A scenario in words.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Nation">ISO code of the focal nation.</param>
/// <param name="Years">Years it runs.</param>
/// <param name="Policies">What can be compared, the null policy among them.</param>
public sealed record OfferedScenario(
    string Name, string Title, string Nation, int Years, IReadOnlyList<OfferedPolicy> Policies);

/// <summary>A policy in words.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Title">Its name for people.</param>
public sealed record OfferedPolicy(string Name, string Title);

/// <summary>A scenario that a live run can start from.</summary>
/// <param name="About">It in words.</param>
/// <param name="Plan">It as silos compile it; the first and only scenario of the package.</param>
public sealed record ReadyScenario(OfferedScenario About, PlanPackage Plan);

/// <summary>A posted scenario has errors, each with its line and column.</summary>
public sealed class ScenarioRefusedException(IReadOnlyList<string> errors) : Exception(string.Join('\n', errors))
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
