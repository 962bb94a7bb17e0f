namespace EcosystemSim.Cli;

/// <summary>
/// Finds the starting world: the folder <c>countries</c> beside the scenario or in one of the folders above it,
/// else <c>scenarios/countries</c> in or above the working directory, else the one installed with the program.
/// </summary>
internal static class WorldFolder
{
    private const string Folder = "countries";
    private const string Table = "world.csv";

    /// <param name="context">Where to look from.</param>
    /// <param name="scenarioPath">The scenario file; null to look from the working directory only.</param>
    /// <exception cref="UserErrorException">There is no such folder.</exception>
    public static string Find(CliContext context, string? scenarioPath)
    {
        IEnumerable<string> candidates =
        [
            .. Upwards(scenarioPath is null ? null : Path.GetDirectoryName(context.FullPath(scenarioPath))),
            .. Upwards(context.WorkingDirectory),
            .. Upwards(AppContext.BaseDirectory),
        ];
        return candidates.FirstOrDefault(folder => File.Exists(Path.Combine(folder, Table)))
            ?? throw new UserErrorException(
                $"The starting world ({Folder}/{Table}) was not found beside the scenario or in 'scenarios' of a folder above. "
                + "Run ecosim in the folder of the project, or put your scenario into its folder 'scenarios'.");
    }

    private static IEnumerable<string> Upwards(string? from)
    {
        for (DirectoryInfo? at = from is null ? null : new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            yield return Path.Combine(at.FullName, Folder);
            yield return Path.Combine(at.FullName, "scenarios", Folder);
        }
    }
}
