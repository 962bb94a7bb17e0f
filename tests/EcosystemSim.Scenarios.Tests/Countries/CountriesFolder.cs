namespace EcosystemSim.Scenarios.Tests.Countries;

/// <summary>The shipped country folder, and copies of it in which one file has been spoilt.</summary>
internal static class CountriesFolder
{
    /// <summary>scenarios/countries of the repository this test was built from.</summary>
    public static string Path { get; } = Find();

    /// <summary>A copy of the folder with <paramref name="edit"/> applied to the text of <paramref name="file"/>.</summary>
    public static SpoiltFolder Spoil(string file, Func<string, string> edit)
    {
        string copy = Directory.CreateTempSubdirectory("countries-").FullName;
        foreach (string source in Directory.EnumerateFiles(Path))
            File.Copy(source, System.IO.Path.Combine(copy, System.IO.Path.GetFileName(source)));
        string target = System.IO.Path.Combine(copy, file);
        string before = File.ReadAllText(target);
        string after = edit(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(target, after);
        return new SpoiltFolder(copy);
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "EcosystemSim.sln")))
                return System.IO.Path.Combine(folder.FullName, "scenarios", "countries");
        }

        throw new DirectoryNotFoundException("EcosystemSim.sln is in no folder above the tests.");
    }
}

/// <summary>A temporary folder that goes away with the test.</summary>
internal sealed record SpoiltFolder(string Path) : IDisposable
{
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
