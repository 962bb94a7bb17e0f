using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Engine.Tests;

/// <summary>
/// The founding case of the scenario gallery with its start world at default parameters, built once for all tests.
/// </summary>
internal static class FoundingCase
{
    private static readonly string Folder = Path.GetDirectoryName(CountriesFolder.Find(AppContext.BaseDirectory))!;

    private static readonly Lazy<StartingWorld> RealWorld = new(() =>
        StartingWorldReader.Read(Path.Combine(Folder, "countries")));

    private static readonly Lazy<ScenarioPlan> LazyPlan = new(() =>
        ScenarioCompiler.CompileWith(Path.Combine(Folder, "iran-1403.yaml"), RealWorld.Value).Plan!);

    private static readonly Lazy<WorldState> LazyStart = new(() => StartWorld.Build(Plan, Plan.Parameters));

    public static StartingWorld Data => RealWorld.Value;

    public static ScenarioPlan Plan => LazyPlan.Value;

    /// <summary>Start world of <see cref="Plan"/>; shared, so never to be changed.</summary>
    public static WorldState Start => LazyStart.Value;

    public static Policy Null => Policy(Model.Scenario.Policy.NullName);

    public static Policy Policy(string name) => Plan.Policies.Single(policy => policy.Name == name);

    /// <summary>A scenario given as text, in the folder of the gallery.</summary>
    public static ScenarioPlan Compile(string text)
    {
        CompiledScenario compiled = ScenarioCompiler.CompileText(text, Path.Combine(Folder, "test.yaml"), RealWorld.Value);
        Assert.True(compiled.Errors.Count == 0, string.Join("\n", compiled.Errors));
        return compiled.Plan!;
    }

    /// <summary>A scenario on the baseline with a policy p, whose keys are given with an indent of four spaces.</summary>
    public static Policy PolicyOf(string body)
    {
        string text =
            "schema: ecosim/1\nextends: baseline.yaml\nname: test\ntitle: Test\npolicies:\n  - name: p\n    title: P\n" + body;
        return Compile(text).Policies.Single(policy => policy.Name == "p");
    }

    public static WorldState NewWorld() => new(Plan, Start.Size);

    public static TickEngine Run(Policy policy, uint replicate = 0, bool stochastic = true, Freeze freeze = Freeze.None) =>
        TickEngine.Start(NewWorld(), Start, policy, new Draws(Plan.Seed, replicate), stochastic, freeze);

    /// <summary>Hash of the state after every month.</summary>
    public static ulong[] Hashes(TickEngine engine, int months)
    {
        ulong[] hashes = new ulong[months];
        for (int month = 0; month < months; month++)
        {
            engine.Step();
            hashes[month] = engine.World.Hash();
        }

        return hashes;
    }
}
