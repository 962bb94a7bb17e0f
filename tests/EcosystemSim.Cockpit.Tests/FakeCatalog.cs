using EcosystemSim.Cockpit.Scenarios;
using EcosystemSim.Grains.Contracts;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>One scenario, named made-up; texts that begin with "bad" have two errors.</summary>
internal sealed class FakeCatalog : IScenarioCatalog
{
    public static ReadyScenario Ready { get; } = new(
        new OfferedScenario("made-up", "Made up", "IRN", 10, [new("none", "Nothing"), new("more", "More awareness")]),
        new PlanPackage("abc", ["schema: ecosim/1"], []));

    /// <summary>The text that was posted last.</summary>
    public string? Text { get; private set; }

    /// <summary>When set, the list takes for ever.</summary>
    public bool IsStuck { get; set; }

    public async Task<IReadOnlyList<OfferedScenario>> List(CancellationToken cancel)
    {
        await Task.Delay(IsStuck ? Timeout.Infinite : 0, cancel);
        return [Ready.About];
    }

    public Task<ReadyScenario?> Shipped(string name, CancellationToken cancel) =>
        Task.FromResult(name == "made-up" ? Ready : null);

    public Task<ReadyScenario> Posted(string yaml, CancellationToken cancel)
    {
        Text = yaml;
        return yaml.StartsWith("bad", StringComparison.Ordinal)
            ? throw new ScenarioRefusedException(["scenario:1:1: one thing", "scenario:2:1: another"])
            : Task.FromResult(Ready);
    }
}
