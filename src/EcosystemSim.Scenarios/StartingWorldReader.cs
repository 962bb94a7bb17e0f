using EcosystemSim.Scenarios.Countries;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios;

/// <summary>Reads the folder of the starting world.</summary>
public static class StartingWorldReader
{
    /// <summary>The table of nations and every nation's own file.</summary>
    /// <exception cref="DataFileException">A file breaks a rule.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static StartingWorld Read(string folder) => Read(CountryFiles.Of(folder));

    /// <summary>As <see cref="Read(string)"/>, for files that are in memory.</summary>
    /// <exception cref="DataFileException">A file breaks a rule.</exception>
    public static StartingWorld Read(CountryFiles files) => new(
        NationTableReader.Read(files),
        NationProfileReader.Nations(files).ToDictionary(
            iso3 => iso3, iso3 => NationProfileReader.Read(files, iso3).Profile, StringComparer.Ordinal));

    /// <summary>As <see cref="Read(string)"/>; null after an error was added.</summary>
    internal static StartingWorld? Read(string? folder, string scenarioPath, ErrorList errors)
    {
        if (folder is null)
        {
            errors.Add(new Location(scenarioPath, 0, 0), "nation", "the starting world was not found",
                "a folder 'countries' with world.csv beside the scenario or in a folder above it");
            return null;
        }

        try
        {
            return Read(folder);
        }
        catch (DataFileException failure)
        {
            errors.Add(new Location(failure.File, failure.Line, failure.Column), failure.Item, $"found {failure.Found}",
                failure.Expected);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Add(new Location(folder, 0, 0), "", $"the starting world cannot be read: {failure.Message}");
        }

        return null;
    }
}
