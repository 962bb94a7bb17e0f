using EcosystemSim.Results;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Running;

/// <summary>The study of a complete results directory.</summary>
internal static class StoredStudy
{
    /// <exception cref="UserErrorException">
    /// There are no complete results, or the scenarios beside them are not the ones that they are of.
    /// </exception>
    public static LoadedStudy Load(CliContext context, string folder)
    {
        Manifest manifest = Manifest.TryRead(folder)
            ?? throw new UserErrorException($"'{folder}' holds no results of ecosim. Make some with 'ecosim run SCENARIO'.");
        if (manifest.State != ResultsState.Done || !File.Exists(Path.Combine(folder, ResultFiles.Runs)))
        {
            throw new UserErrorException(
                $"The results in '{folder}' are not complete. Go on with 'ecosim {string.Join(' ', manifest.CommandLine)}'.");
        }

        LoadedStudy loaded = StudyLoader.Load(context, ScenarioFiles(folder, manifest), ScenarioOverrides.None);
        return loaded.Study.Hash == manifest.StudyHash
            ? loaded
            : throw new UserErrorException(
                $"The scenarios in '{folder}' are not the ones its runs are of: they or the starting world were changed since. "
                + "Run them again into another directory.");
    }

    private static string[] ScenarioFiles(string folder, Manifest manifest) => manifest.Scenarios.Count == 1
        ? [Path.Combine(folder, ResultFiles.Scenario)]
        : [.. manifest.Scenarios.Select(scenario => Path.Combine(folder, ResultFiles.Scenarios, scenario.Name + ".yaml"))];
}
