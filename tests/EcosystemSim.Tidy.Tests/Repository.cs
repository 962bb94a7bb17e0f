namespace EcosystemSim.Tidy.Tests;

/// <summary>A file of the repository: path relative to its root, with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');
}

/// <summary>The source tree around the running tests.</summary>
/// <remarks>Walks the folders and not the index of a version control tool, so that the tests also run from a source
/// archive.</remarks>
public static class Repository
{
    private const string Solution = "EcosystemSim.sln";

    // What .gitignore names: made by tools, not by hand.
    private static readonly string[] Generated =
        ["bin", "obj", ".git", ".vs", ".idea", "TestResults", "BenchmarkDotNet.Artifacts", "results"];

    private static readonly string[] Binary =
        [".png", ".jpg", ".ttf", ".otf", ".woff2", ".parquet", ".gz", ".zip", ".ico", ".pdf", ".dll", ".so"];

    public static string Root { get; } = FindRoot();

    /// <summary>All text files written by hand, by ordinal path.</summary>
    public static IReadOnlyList<SourceFile> TextFiles { get; } =
        [.. Walk(Root).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Hand-written C# files below the folder; the empty prefix means everywhere.</summary>
    public static IReadOnlyList<SourceFile> CSharp(string folder = "") => Below(folder, ".cs");

    public static IReadOnlyList<SourceFile> Projects(string folder) => Below(folder, ".csproj");

    /// <summary>The file, or null while it is not written yet.</summary>
    public static SourceFile? Find(string path) => TextFiles.FirstOrDefault(file => file.Path == path);

    public static bool Exists(string path)
    {
        string full = Path.Combine(Root, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    private static IReadOnlyList<SourceFile> Below(string folder, string ending) =>
    [
        .. TextFiles.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)
            && file.Path.EndsWith(ending, StringComparison.Ordinal)),
    ];

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No {Solution} above {AppContext.BaseDirectory}.");
    }

    private static IEnumerable<SourceFile> Walk(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            if (Path.GetFileName(file) == ".git" || Binary.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                continue;
            string path = Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/');
            yield return new SourceFile(path, File.ReadAllText(file).ReplaceLineEndings("\n"));
        }

        foreach (string child in Directory.EnumerateDirectories(folder))
        {
            if (Generated.Contains(Path.GetFileName(child), StringComparer.Ordinal) && !IsKept(child))
                continue;
            foreach (SourceFile file in Walk(child))
                yield return file;
        }
    }

    // Only the results folder of the root is ignored; benchmarks keep theirs.
    private static bool IsKept(string folder) =>
        Path.GetFileName(folder) == "results" && Path.GetDirectoryName(folder) != Root;
}
