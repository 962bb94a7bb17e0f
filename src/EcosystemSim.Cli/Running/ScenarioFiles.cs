namespace EcosystemSim.Cli.Running;

/// <summary>Finds the scenario files that a command line names.</summary>
internal static class ScenarioFiles
{
    private const string Pattern = "*.yaml";

    /// <summary>Full paths; a folder stands for all scenarios in it, in ordinal order of their names.</summary>
    /// <exception cref="UserErrorException">There is no such file or folder, or the folder holds no scenario.</exception>
    public static string[] Of(CliContext context, IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => One(context, path)).Distinct(StringComparer.Ordinal)];

    private static string[] One(CliContext context, string path)
    {
        string full = context.FullPath(path);
        if (File.Exists(full))
            return [full];
        if (!Directory.Exists(full))
            throw new UserErrorException($"There is no scenario file or folder '{path}'.");
        string[] files = [.. Directory.EnumerateFiles(full, Pattern).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new UserErrorException($"The folder '{path}' holds no scenario ({Pattern}).");
    }
}
