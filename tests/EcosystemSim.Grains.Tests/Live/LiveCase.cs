using EcosystemSim.Engine;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>A scenario as a live run sends it, and the hashes that its runs must have.</summary>
internal sealed class LiveCase
{
    private static readonly string Countries = CountriesFolder.Find(AppContext.BaseDirectory)!;

    private static readonly string Folder = Path.GetDirectoryName(Countries)!;

    private readonly CompiledScenario _compiled;

    private LiveCase(CompiledScenario compiled) => _compiled = compiled;

    /// <summary>Names of all shipped scenarios.</summary>
    public static IEnumerable<string> Shipped => Directory.GetFiles(Folder, "*.yaml").Select(Path.GetFileName).Order()!;

    public ScenarioPlan Plan => _compiled.Plan ?? throw new InvalidOperationException(_compiled.Errors[0].ToString());

    public static LiveCase Of(string scenario, int? years = null) => new(ScenarioCompiler.Compile(
        Path.Combine(Folder, scenario), overrides: new ScenarioOverrides { Years = years }));

    public LiveRunSpec Spec(string policy, int future = 0, int replicate = 0, TimeSpan? deadline = null) => new(
        "A test", Package, 0, policy, future, replicate, deadline ?? TimeSpan.Zero, MonthsPerMinute: 0);

    public PlanPackage Package => new(
        new Study([Plan]).Hash,
        [ScenarioWriter.Write(_compiled.Resolved!)],
        [.. CountryFiles.Of(Countries).All.Select(file => new NamedFile(file.Key, file.Value))]);

    /// <summary>Hashes of the start state and of every month, and all indicators, of the bare engine with inline rules.</summary>
    public (ulong[] Hashes, double[] Values) Inline(string policy, int future = 0, int replicate = 0)
    {
        List<ulong> hashes = [];
        var worker = new RunWorker(Plan) { AfterMonth = world => hashes.Add(world.Hash()) };
        int place = Plan.Policies.Index().Single(each => each.Item.Name == policy).Index;
        RunRecord record = worker.Run(new RunId(place, future, replicate), new StartWorlds([Plan], 1).Of(0, future));
        Assert.Null(record.Failure);
        return ([.. hashes], record.Values);
    }
}
