using System.Text;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Checking;
using EcosystemSim.Scenarios.Compiling;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios;

/// <summary>The outcome of reading a scenario: a plan, or everything that is wrong with it.</summary>
/// <param name="Plan">Null when there are errors.</param>
/// <param name="Errors">All errors, by file, line and column.</param>
/// <param name="Resolved">The plan with what only a reader of the file needs; null when there are errors.</param>
public sealed record CompiledScenario(ScenarioPlan? Plan, IReadOnlyList<ScenarioError> Errors, ResolvedScenario? Resolved);

/// <summary>Reads, merges, checks and compiles a scenario file. Never throws for what a file contains.</summary>
public static class ScenarioCompiler
{
    /// <summary>Compiles a scenario file and reads the starting world it needs.</summary>
    /// <param name="path">The scenario file.</param>
    /// <param name="countriesFolder">
    /// Folder of the starting world; null finds it from the file (<see cref="CountriesFolder"/>).
    /// </param>
    /// <param name="overrides">What the command line changes.</param>
    /// <param name="indicators">Known indicator keys; null leaves <c>report.indicators</c> unchecked.</param>
    public static CompiledScenario Compile(
        string path, string? countriesFolder = null, ScenarioOverrides? overrides = null,
        IReadOnlyCollection<string>? indicators = null)
    {
        var errors = new ErrorList();
        MapNode? file = ExtendsChain.Load(path, errors);
        StartingWorld? world = file is null
            ? null
            : StartingWorldReader.Read(countriesFolder ?? CountriesFolder.Find(path), path, errors);
        return Compile(file, errors, world, overrides, indicators);
    }

    /// <summary>
    /// Compiles a scenario file against a starting world that was read before, as for several scenarios of one ensemble.
    /// </summary>
    /// <param name="path">The scenario file.</param>
    /// <param name="world">The starting world; null checks all that can be checked without one, and yields no plan.</param>
    /// <param name="overrides">What the command line changes.</param>
    /// <param name="indicators">Known indicator keys; null leaves <c>report.indicators</c> unchecked.</param>
    public static CompiledScenario CompileWith(
        string path, StartingWorld? world, ScenarioOverrides? overrides = null, IReadOnlyCollection<string>? indicators = null)
    {
        var errors = new ErrorList();
        return Compile(ExtendsChain.Load(path, errors), errors, world, overrides, indicators);
    }

    /// <summary>As <see cref="CompileWith"/>, for text that is not a file.</summary>
    /// <param name="text">The scenario.</param>
    /// <param name="name">Its name in messages; <c>extends</c> is relative to it.</param>
    /// <param name="world">The starting world.</param>
    /// <param name="overrides">What the command line changes.</param>
    /// <param name="indicators">Known indicator keys.</param>
    public static CompiledScenario CompileText(
        string text, string name, StartingWorld? world, ScenarioOverrides? overrides = null,
        IReadOnlyCollection<string>? indicators = null) =>
        CompileBytes(Encoding.UTF8.GetBytes(text), name, world, overrides, indicators);

    /// <summary>
    /// As <see cref="CompileBytes"/>, for a scenario from elsewhere, which must not point the program at its files: it extends
    /// what stands on the shelf and nothing else.
    /// </summary>
    /// <param name="bytes">The scenario.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="shelf">What may be extended, by name, such as baseline.yaml.</param>
    /// <param name="world">The starting world.</param>
    /// <param name="indicators">Known indicator keys.</param>
    public static CompiledScenario CompileOnShelf(
        ReadOnlySpan<byte> bytes, string name, IReadOnlyDictionary<string, byte[]> shelf, StartingWorld? world,
        IReadOnlyCollection<string>? indicators = null)
    {
        var errors = new ErrorList();
        return Compile(ExtendsChain.LoadOnShelf(bytes, name, shelf, errors), errors, world, overrides: null, indicators);
    }

    /// <summary>As <see cref="CompileText"/>, for the bytes of a file.</summary>
    public static CompiledScenario CompileBytes(
        ReadOnlySpan<byte> bytes, string name, StartingWorld? world, ScenarioOverrides? overrides = null,
        IReadOnlyCollection<string>? indicators = null)
    {
        var errors = new ErrorList();
        return Compile(ExtendsChain.LoadBytes(bytes, name, errors), errors, world, overrides, indicators);
    }

    private static CompiledScenario Compile(
        MapNode? file, ErrorList errors, StartingWorld? world, ScenarioOverrides? overrides,
        IReadOnlyCollection<string>? indicators)
    {
        CheckedScenario? scenario = file is null
            ? null
            : new ScenarioChecker(file, world, overrides ?? ScenarioOverrides.None, indicators, errors).Check();
        if (scenario is null || world is null)
            return new CompiledScenario(null, errors.Sorted(), null);
        ScenarioPlan plan = PlanBuilder.Build(scenario, world.Table);
        return new CompiledScenario(plan, [], new ResolvedScenario(plan, scenario.Description, scenario.Constants));
    }
}
