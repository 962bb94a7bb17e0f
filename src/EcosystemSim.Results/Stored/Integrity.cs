using System.Security.Cryptography;

namespace EcosystemSim.Results.Stored;

/// <summary>
/// Looks whether the data files of a results directory, the parts of an incomplete one included, are whole: every value can be
/// read, and of a complete one every byte is the one that was written.
/// </summary>
public static class Integrity
{
    private static readonly string[] DataFiles = [ResultFiles.Runs, ResultFiles.Futures, ResultFiles.Failures];

    /// <summary>Digests of the data files that are there, for the manifest.</summary>
    public static SortedDictionary<string, string> Digests(string folder)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in DataFiles.Where(name => File.Exists(Path.Combine(folder, name))))
            digests[name] = Digest(Path.Combine(folder, name));
        return digests;
    }

    /// <summary>Number of files that were looked at, and a line for each that is not whole.</summary>
    /// <param name="folder">The results directory.</param>
    /// <param name="written">Digests of the manifest.</param>
    public static (int Files, IReadOnlyList<string> Problems) Check(string folder, IReadOnlyDictionary<string, string> written)
    {
        string[] names =
        [
            .. DataFiles.Where(name => written.ContainsKey(name) || File.Exists(Path.Combine(folder, name))),
            .. PartFiles.In(Path.Combine(folder, ResultFiles.Parts)).Select(part => Path.GetRelativePath(folder, part.Path)),
        ];
        return (names.Length, [.. names.Select(name => Problem(folder, name, written)).OfType<string>()]);
    }

    private static string? Problem(string folder, string name, IReadOnlyDictionary<string, string> written)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return $"{name} is missing";
        try
        {
            using var source = new ParquetSource(path);
            for (int index = 0; index < source.Groups; index++)
            {
                using ParquetSource.RowGroup group = source.Group(index);
                group.ReadAll();
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return $"{name} cannot be read: {failure.Message}";
        }

        return written.TryGetValue(name, out string? digest) && digest != Digest(path)
            ? $"{name} is not the file that was written"
            : null;
    }

    private static string Digest(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
