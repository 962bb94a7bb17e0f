using System.Globalization;

namespace EcosystemSim.Results.Stored;

/// <summary>The working files of an ensemble that is not complete. What else lies in their folder is somebody's own.</summary>
internal static class PartFiles
{
    private const string RunParts = "part-";
    private const string FailureParts = "failed-";
    private const string Extension = ".parquet";

    /// <summary>Name of the ensemble, see <see cref="ResultsDirectory.EnsembleName"/>.</summary>
    private const string EnsembleName = "ensemble.txt";

    public static string Runs(string folder, int number) => Path.Combine(folder, RunParts + Text(number) + Extension);

    public static string Failures(string folder, int number) => Path.Combine(folder, FailureParts + Text(number) + Extension);

    public static string Ensemble(string folder) => Path.Combine(folder, EnsembleName);

    /// <summary>The parts in order: path, number, and whether it holds runs that broke.</summary>
    public static IEnumerable<(string Path, int Number, bool AreFailures)> In(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (string path in Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            bool areFailures = name.StartsWith(FailureParts, StringComparison.Ordinal);
            if (!areFailures && !name.StartsWith(RunParts, StringComparison.Ordinal))
                continue;
            if (int.TryParse(name.AsSpan(name.IndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                yield return (path, number, areFailures);
        }
    }

    /// <summary>Removes the working files, half-written ones too, and the folder if nothing else is in it.</summary>
    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach ((string path, _, _) in In(folder).ToArray())
            File.Delete(path);
        foreach (string half in Directory.EnumerateFiles(folder, "*" + Extension + AtomicFile.Suffix).ToArray())
            File.Delete(half);
        File.Delete(Ensemble(folder));
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    private static string Text(int number) => number.ToString("00000000", CultureInfo.InvariantCulture);
}
