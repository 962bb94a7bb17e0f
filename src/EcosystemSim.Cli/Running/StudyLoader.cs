using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Cli.Running;

/// <summary>Compiles scenarios for a verb that needs plans.</summary>
internal static class StudyLoader
{
    private const string Pattern = "*.yaml";

    /// <summary>The scenarios of files and folders as one study.</summary>
    /// <param name="context">Where paths start.</param>
    /// <param name="paths">Scenario files; a folder stands for all scenarios in it, in ordinal order of their names.</param>
    /// <param name="overrides">What the command line changes, in each of them.</param>
    /// <exception cref="UserErrorException">A scenario has errors, one line for each; or they do not go together.</exception>
    public static LoadedStudy Load(CliContext context, IReadOnlyList<string> paths, ScenarioOverrides overrides)
    {
        string[] files = [.. paths.SelectMany(path => Files(context, path))];
        string folder = OneFolder(context, files);
        CountryFiles countries = CountryFiles.Of(folder);
        StartingWorld world = StartingWorldReader.Read(countries);
        CompiledScenario[] compiled = [.. files.Select(file => Compile(context, file, world, overrides))];
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

    private static string[] Files(CliContext context, string path)
    {
        string full = context.FullPath(path);
        if (File.Exists(full))
            return [full];
        if (!Directory.Exists(full))
            throw new UserErrorException($"There is no scenario file or folder '{path}'.");
        string[] files = [.. Directory.EnumerateFiles(full, Pattern).Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new UserErrorException($"The folder '{path}' holds no scenario ({Pattern}).");
    }

    private static string OneFolder(CliContext context, string[] files)
    {
        string[] folders = [.. files.Select(file => WorldFolder.Find(context, file)).Distinct(StringComparer.Ordinal)];
        return folders.Length == 1
            ? folders[0]
            : throw new UserErrorException(
                $"The scenarios have different starting worlds: {string.Join(", ", folders)}. Run them one by one.");
    }

    private static CompiledScenario Compile(
        CliContext context, string file, StartingWorld world, ScenarioOverrides overrides) => ScenarioCompiler.CompileWith(
            file, world, overrides, [.. context.Simulator.Columns.Select(column => column.Key)]);

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
