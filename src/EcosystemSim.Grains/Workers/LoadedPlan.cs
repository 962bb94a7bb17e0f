using EcosystemSim.Engine;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Grains.Workers;

/// <summary>A study as one silo has it: compiled once, with the start worlds that its workers share.</summary>
internal sealed class LoadedPlan
{
    /// <summary>Where messages say the files of a package are.</summary>
    private const string Place = "package";

    private LoadedPlan(IReadOnlyList<ScenarioPlan> scenarios, int threads)
    {
        Scenarios = scenarios;
        Order = new WorkOrder(scenarios);
        Starts = new StartWorlds(scenarios, threads + 1);
        Threads = threads;
        Stamp = EngineBuild.StampFor(scenarios[0].World.DataHash);
    }

    public IReadOnlyList<ScenarioPlan> Scenarios { get; }

    public WorkOrder Order { get; }

    public StartWorlds Starts { get; }

    /// <summary>Workers of this silo.</summary>
    public int Threads { get; }

    public EngineStamp Stamp { get; }

    /// <summary>Compiles a package.</summary>
    /// <param name="package">Scenarios and files.</param>
    /// <param name="threads">Workers of this silo.</param>
    /// <exception cref="PlanMismatchException">The text compiles to another study than the client's, or not at all.</exception>
    public static LoadedPlan Of(PlanPackage package, int threads)
    {
        StartingWorld world = StartingWorldReader.Read(
            new CountryFiles(Place, package.Countries.Select(file => KeyValuePair.Create(file.Name, file.Content))));
        ScenarioPlan[] scenarios = [.. package.Scenarios.Select((text, i) => Compile(text, $"{Place}/scenario-{i}.yaml", world))];
        string hash = new Study(scenarios).Hash;
        if (hash != package.Hash)
        {
            throw new PlanMismatchException(
                $"the scenarios compile to another study here ({hash[..8]}) than at the client ({package.Hash[..8]})");
        }

        return new LoadedPlan(scenarios, threads);
    }

    private static ScenarioPlan Compile(string text, string name, StartingWorld world)
    {
        CompiledScenario compiled = ScenarioCompiler.CompileText(text, name, world);
        return compiled.Plan ?? throw new PlanMismatchException($"the scenario does not compile here: {compiled.Errors[0]}");
    }
}
