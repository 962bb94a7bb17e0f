namespace EcosystemSim.Scenarios;

/// <summary>Finds the folder of the starting world for a scenario file.</summary>
public static class CountriesFolder
{
    private const string Name = "countries";

    private const string Scenarios = "scenarios";

    private const string WorldFile = "world.csv";

    /// <summary>
    /// The nearest <c>countries</c> or <c>scenarios/countries</c> in the scenario's folder and those above it;
    /// else in those above the program, so that a scenario may lie anywhere. Null where there is none.
    /// </summary>
    public static string? Find(string scenarioPath) =>
        Above(Path.GetDirectoryName(Path.GetFullPath(scenarioPath))) ?? Above(AppContext.BaseDirectory);

    private static string? Above(string? folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            string[] candidates = [Path.Combine(at, Name), Path.Combine(at, Scenarios, Name)];
            if (candidates.FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, WorldFile))) is { } found)
                return found;
        }

        return null;
    }
}
