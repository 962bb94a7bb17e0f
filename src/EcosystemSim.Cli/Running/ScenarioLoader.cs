using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Running;

/// <summary>Compiles a scenario for a verb that needs a plan.</summary>
internal static class ScenarioLoader
{
    /// <summary>A compiled scenario with a plan.</summary>
    /// <exception cref="UserErrorException">The scenario has errors: one line for each.</exception>
    public static CompiledScenario Load(CliContext context, string file, ScenarioOverrides overrides)
    {
        string path = context.FullPath(file);
        if (!File.Exists(path))
            throw new UserErrorException($"There is no scenario file '{file}'.");
        StartingWorld world = WorldFolder.Read(WorldFolder.Find(context, path));
        CompiledScenario compiled = ScenarioCompiler.CompileWith(
            path, world, overrides, [.. context.Simulator.Columns.Select(column => column.Key)]);
        if (compiled.Plan is not null)
            return compiled;
        int count = compiled.Errors.Count;
        string total = count == 1 ? "1 error" : $"{count} errors";
        throw new UserErrorException([.. compiled.Errors.Select(error => error.ToString()), $"{total}; nothing was run."]);
    }
}
