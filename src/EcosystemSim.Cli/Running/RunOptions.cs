using EcosystemSim.Grains.Hosting;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Running;

/// <summary>What the user asked of a run.</summary>
/// <param name="Scenarios">Scenario files and folders.</param>
/// <param name="Out">Results directory; null for the default one.</param>
/// <param name="Overrides">What replaces values of the scenario.</param>
/// <param name="Threads">Number of runs at the same time.</param>
/// <param name="Fresh">Whether results that the directory holds are removed first.</param>
/// <param name="Figures">Whether to draw.</param>
/// <param name="Ledger">Whether to run the reference runs that the ledger lacks.</param>
/// <param name="Quiet">No progress and no table.</param>
/// <param name="Json">The table as JSON.</param>
/// <param name="Cluster">The cluster that runs it; null for this process.</param>
internal sealed record RunOptions(
    IReadOnlyList<string> Scenarios,
    string? Out,
    ScenarioOverrides Overrides,
    int Threads,
    bool Fresh,
    bool Figures,
    bool Ledger,
    bool Quiet,
    bool Json,
    ClusterUrl? Cluster = null);
