namespace EcosystemSim.Scenarios.Countries;

/// <summary>
/// The files of the starting world, in memory: read from a folder, or received from another machine. The folder is then only the
/// name of a place in messages.
/// </summary>
public sealed class CountryFiles
{
    private const string NationPattern = "*.yaml";
    private const string TablePattern = "*.csv";

    private readonly SortedDictionary<string, byte[]> _files;

    /// <param name="folder">Where messages say the files are.</param>
    /// <param name="files">Content by file name.</param>
    public CountryFiles(string folder, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        Folder = folder;
        _files = new SortedDictionary<string, byte[]>(files.ToDictionary(), StringComparer.Ordinal);
    }

    public string Folder { get; }

    /// <summary>Content by file name, in ordinal order of names.</summary>
    public IReadOnlyDictionary<string, byte[]> All => _files;

    /// <summary>The tables and nations' files of a folder.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static CountryFiles Of(string folder) => new(
        folder,
        new[] { TablePattern, NationPattern }
            .SelectMany(pattern => Directory.EnumerateFiles(folder, pattern))
            .Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllBytes(path))));

    /// <summary>The path of a file in messages.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public byte[] Read(string name) => _files.TryGetValue(name, out byte[]? content)
        ? content
        : throw new FileNotFoundException($"Could not find file '{PathOf(name)}'.", PathOf(name));
}
