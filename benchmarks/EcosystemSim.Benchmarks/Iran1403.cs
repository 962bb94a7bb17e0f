using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Benchmarks;

/// <summary>The founding scenario, from the copy that the build puts beside the program.</summary>
/// <remarks>Why a copy: the benchmark tool runs each benchmark in a process and a folder of its own.</remarks>
internal static class Iran1403
{
    public const string NullPolicy = "none";
    public const string Programme = "programme";

    /// <summary>Parameters of every run: the defaults, so that all measurements are of one world.</summary>
    public static ParameterSet Parameters => ParameterSet.Defaults;

    /// <summary>The starting world that the scenario is compiled against.</summary>
    public static string Countries => Path.Combine(Folder, "countries");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <exception cref="InvalidOperationException">The scenario has an error.</exception>
    public static ScenarioPlan Plan(int futures = 1, int replicates = 1) => Compile(futures, replicates).Plan!;

    /// <exception cref="InvalidOperationException">The scenario has an error.</exception>
    public static CompiledScenario Compile(int futures, int replicates)
    {
        CompiledScenario compiled = ScenarioCompiler.Compile(
            Path.Combine(Folder, "iran-1403.yaml"),
            overrides: new ScenarioOverrides { Futures = futures, Replicates = replicates });
        return compiled.Plan is null ? throw new InvalidOperationException(string.Join('\n', compiled.Errors)) : compiled;
    }

    public static Policy PolicyOf(ScenarioPlan plan, string name) => plan.Policies[IndexOf(plan, name)];

    public static int IndexOf(ScenarioPlan plan, string name)
    {
        for (int policy = 0; policy < plan.Policies.Count; policy++)
        {
            if (plan.Policies[policy].Name == name)
                return policy;
        }

        throw new InvalidOperationException($"The scenario has no policy {name}.");
    }
}
