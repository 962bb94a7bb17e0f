using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Cli.Running;

/// <summary>Compiles scenarios for a verb that needs plans.</summary>
internal static class StudyLoader
{
    /// <summary>The scenarios of files and folders as one study.</summary>
    /// <param name="context">Where paths start.</param>
    /// <param name="paths">Scenario files; a folder stands for all scenarios in it, in ordinal order of their names.</param>
    /// <param name="overrides">What the command line changes, in each of them.</param>
    /// <exception cref="UserErrorException">A scenario has errors, one line for each; or they do not go together.</exception>
    public static LoadedStudy Load(CliContext context, IReadOnlyList<string> paths, ScenarioOverrides overrides)
    {
        string[] files = ScenarioFiles.Of(context, paths);
        string folder = OneFolder(context, files);
        CountryFiles countries = CountryFiles.Of(folder);
        StartingWorld world = StartingWorldReader.Read(countries);
        CompiledScenario[] compiled = [.. files.Select(file => files.Length == 1
            ? Compile(context, file, world, overrides)
            : CompileOneOfSeveral(context, file, world, overrides))];
        string[] errors = [.. compiled.SelectMany(scenario => scenario.Errors).Select(error => error.ToString()).Distinct()];
        if (errors.Length > 0)
            throw new UserErrorException([.. errors, $"{Count(errors.Length, "error")}; nothing was run."]);
        ResolvedScenario[] resolved = [.. compiled.Select(scenario => scenario.Resolved!)];
        try
        {
            return new LoadedStudy(new Study([.. resolved.Select(scenario => scenario.Plan)]), resolved, countries);
        }
        catch (StudyException refused)
        {
            throw new UserErrorException(refused.Message);
        }
    }

    private static string OneFolder(CliContext context, string[] files)
    {
        string[] folders = [.. files.Select(file => WorldFolder.Find(context, file)).Distinct(StringComparer.Ordinal)];
        return folders.Length == 1
            ? folders[0]
            : throw new UserErrorException(
                $"The scenarios have different starting worlds: {string.Join(", ", folders)}. Run them one by one.");
    }

    /// <summary>
    /// Among several scenarios a number of futures is meant for those in which something is uncertain: the others have one.
    /// </summary>
    private static CompiledScenario CompileOneOfSeveral(
        CliContext context, string file, StartingWorld world, ScenarioOverrides overrides)
    {
        CompiledScenario certain = Compile(context, file, world, overrides with { Futures = null });
        return overrides.Futures is null || certain.Plan is not { Uncertainties.Count: > 0 }
            ? certain
            : Compile(context, file, world, overrides);
    }

    private static CompiledScenario Compile(
        CliContext context, string file, StartingWorld world, ScenarioOverrides overrides) => ScenarioCompiler.CompileWith(
            file, world, overrides, [.. context.Simulator.Columns.Select(column => column.Key)]);

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
