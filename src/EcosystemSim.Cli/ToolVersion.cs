using System.Reflection;

namespace EcosystemSim.Cli;

/// <summary>Versions of the tool and of the packages that numbers, files and figures depend on.</summary>
internal static class ToolVersion
{
    private static readonly string[] Assemblies =
    [
        "MathNet.Numerics", "Parquet", "CsvHelper", "YamlDotNet", "ScottPlot", "SkiaSharp",
        "System.CommandLine", "Spectre.Console",
    ];

    /// <summary>Version and, where it is known, "+" and the commit.</summary>
    public static string Current { get; } = Informational(typeof(ToolVersion).Assembly);

    /// <summary>Without the commit, for small print.</summary>
    public static string Short { get; } = Current.Split('+')[0];

    public static SortedDictionary<string, string> Packages()
    {
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in Assemblies)
            versions[name] = Informational(Assembly.Load(name)).Split('+')[0];
        return versions;
    }

    private static string Informational(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? assembly.GetName().Version?.ToString()
        ?? "unknown";
}
