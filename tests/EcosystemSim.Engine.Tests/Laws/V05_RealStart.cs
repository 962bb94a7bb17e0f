using EcosystemSim.Engine.Tests.Laws;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;
using EcosystemSim.Scenarios;

[assembly: AssemblyFixture(typeof(RealStart))]

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>The start world of the founding case, built once for all tests; every run copies it.</summary>
public sealed class RealStart
{
    public const string ScenarioPath = "scenarios/iran-1403.yaml";

    public RealStart()
    {
        CompiledScenario compiled = ScenarioCompiler.Compile(Path.Combine(RepositoryRoot(), ScenarioPath));
        Plan = compiled.Plan ?? throw new InvalidOperationException(string.Join('\n', compiled.Errors));
        Start = StartWorld.Build(Plan, Plan.Parameters);
    }

    public ScenarioPlan Plan { get; }

    public WorldState Start { get; }

    public Policy PolicyOf(string name) => Plan.Policies.Single(policy => policy.Name == name);

    /// <summary>The null policy with levers set once and for all at the start.</summary>
    public Policy With(params (int Slot, double Value)[] levers) => PolicyOf(Policy.NullName) with
    {
        Name = "test",
        Timeline = [.. levers.Select(lever => new ControlRecord(0, lever.Slot, lever.Value))],
    };

    public static int SlotOf<T>(int component = 0)
        where T : Control => ControlSet.Of<T>().Offset + component;

    public TickEngine Run(Policy policy, uint seed = 1, bool stochastic = true, Freeze freeze = Freeze.None) =>
        TickEngine.Start(new WorldState(Plan, Start.Size), Start, policy, new Draws(seed, 0), stochastic, freeze);

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EcosystemSim.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("EcosystemSim.sln is in no parent folder of the tests.");
    }
}
