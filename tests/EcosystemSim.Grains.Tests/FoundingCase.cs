using EcosystemSim.Grains.Contracts;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Grains.Tests;

/// <summary>A short version of the founding case, and what a client sends of it.</summary>
internal static class FoundingCase
{
    private static readonly string Folder = CountriesFolder.Find(AppContext.BaseDirectory)!;

    private static readonly Lazy<CompiledScenario> Compiled = new(() => ScenarioCompiler.Compile(
        Path.Combine(Path.GetDirectoryName(Folder)!, "iran-1403.yaml"),
        overrides: new ScenarioOverrides { Years = 1, Futures = 2, Replicates = 2, Policies = ["programme"] }));

    /// <summary>Two policies, two futures, two replicates, one year.</summary>
    public static ScenarioPlan Plan => Compiled.Value.Plan!;

    public static PlanPackage Package => new(
        new Study([Plan]).Hash,
        [ScenarioWriter.Write(Compiled.Value.Resolved!)],
        [.. CountryFiles.Of(Folder).All.Select(file => new NamedFile(file.Key, file.Value))]);

    public static EnsembleSpec Spec(params Batch[] batches) => new(
        Package, EngineBuild.StampFor(Plan.World.DataHash), [.. batches], TimeSpan.FromMinutes(5));
}
