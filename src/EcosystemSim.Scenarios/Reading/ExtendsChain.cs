namespace EcosystemSim.Scenarios.Reading;

/// <summary>Reads a scenario file and those it extends, and merges them, the extended one below.</summary>
internal sealed class ExtendsChain
{
    /// <summary>The only schema this version reads; each file of a chain states it.</summary>
    public const string Schema = "ecosim/1";

    private const int MaximumFiles = 16;

    private static readonly string[] Endings = [".yaml", ".yml"];

    private readonly ErrorList _errors;
    private readonly IReadOnlyDictionary<string, byte[]>? _shelf;
    private readonly List<(string FullPath, string Shown)> _chain = [];

    private ExtendsChain(ErrorList errors, IReadOnlyDictionary<string, byte[]>? shelf = null) =>
        (_errors, _shelf) = (errors, shelf);

    /// <summary>The merged scenario, or null when a file could not be read (then an error was added).</summary>
    public static MapNode? Load(string path, ErrorList errors) => new ExtendsChain(errors).LoadFile(path, null);

    /// <summary>As <see cref="Load"/>, with the bytes of the first file given; <paramref name="path"/> names it.</summary>
    public static MapNode? LoadBytes(ReadOnlySpan<byte> bytes, string path, ErrorList errors)
    {
        var chain = new ExtendsChain(errors);
        chain._chain.Add((Path.GetFullPath(path), path));
        return chain.Resolve(YamlReader.Read(bytes, path, errors), path);
    }

    /// <summary>
    /// As <see cref="LoadBytes"/>, for a scenario that comes from elsewhere: it extends what stands on the shelf, by name, and no
    /// file is opened.
    /// </summary>
    public static MapNode? LoadOnShelf(
        ReadOnlySpan<byte> bytes, string name, IReadOnlyDictionary<string, byte[]> shelf, ErrorList errors)
    {
        var chain = new ExtendsChain(errors, shelf);
        chain._chain.Add((name, name));
        return chain.Resolve(YamlReader.Read(bytes, name, errors), name);
    }

    private MapNode? LoadFile(string path, ScalarNode? reference)
    {
        byte[]? bytes = ReadBytes(path, reference);
        if (bytes is null)
            return null;
        _chain.Add((Path.GetFullPath(path), path));
        return Resolve(YamlReader.Read(bytes, path, _errors), path);
    }

    private MapNode? Resolve(MapNode? file, string path)
    {
        if (file is null)
            return null;
        CheckSchema(file);
        MapEntry? extends = file.Find("extends");
        if (extends is null)
            return NodeMerge.Alone(file, _errors);
        MapNode? lower = LoadExtended(extends, path);
        return lower is null ? null : NodeMerge.Files(lower, file, _errors);
    }

    private MapNode? LoadExtended(MapEntry extends, string path)
    {
        if (_shelf is not null)
            return LoadFromShelf(extends, _shelf);
        if (extends.Value is not ScalarNode { IsEmpty: false } reference || Path.IsPathRooted(reference.Text))
        {
            _errors.Add(extends.Value.Location, "extends", $"cannot extend {extends.Value.Words}",
                "a path relative to this file, such as baseline.yaml");
            return null;
        }

        // Messages quote what they read, so a scenario from elsewhere must not point them at any file of the machine.
        if (!Endings.Contains(Path.GetExtension(reference.Text), StringComparer.OrdinalIgnoreCase))
        {
            _errors.Add(reference.Location, "extends", $"{extends.Value.Words} is not the name of a scenario file",
                "a path that ends in .yaml or .yml");
            return null;
        }

        string shown = Path.Combine(Path.GetDirectoryName(path) ?? "", reference.Text);
        return ChainGoesOn(reference, Path.GetFullPath(shown), shown) ? LoadFile(shown, reference) : null;
    }

    private MapNode? LoadFromShelf(MapEntry extends, IReadOnlyDictionary<string, byte[]> shelf)
    {
        if (extends.Value is not ScalarNode reference || !shelf.TryGetValue(reference.Text, out byte[]? bytes))
        {
            _errors.Add(extends.Value.Location, "extends", $"cannot extend {extends.Value.Words} here",
                $"one of {string.Join(", ", shelf.Keys.Order(StringComparer.Ordinal))}");
            return null;
        }

        if (!ChainGoesOn(reference, reference.Text, reference.Text))
            return null;
        _chain.Add((reference.Text, reference.Text));
        return Resolve(YamlReader.Read(bytes, reference.Text, _errors), reference.Text);
    }

    private bool ChainGoesOn(ScalarNode reference, string full, string shown)
    {
        if (_chain.Any(link => link.FullPath == full))
        {
            _errors.Add(reference.Location, "extends", $"the files extend each other: {Chain(shown)}", "a chain that ends");
            return false;
        }

        if (_chain.Count >= MaximumFiles)
        {
            _errors.Add(reference.Location, "extends", $"more than {MaximumFiles} files extend each other: {Chain(shown)}");
            return false;
        }

        return true;
    }

    private byte[]? ReadBytes(string path, ScalarNode? reference)
    {
        string problem;
        try
        {
            if (File.Exists(path))
            {
                if (ReadUpTo(path, FileText.MaximumBytes) is { } bytes)
                    return bytes;
                problem = $"the file has more than {FileText.MaximumBytes} bytes (1 MiB), which are the most that are read";
            }
            else
                problem = Directory.Exists(path) ? "this is a folder, not a file" : "there is no such file";
        }
        catch (Exception failure) when (
            failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = $"the file cannot be read: {failure.Message}";
        }

        if (reference is null)
            _errors.Add(new Location(path, 0, 0), "", problem);
        else
            _errors.Add(reference.Location, "extends", $"{path}: {problem} (chain: {Chain(path)})",
                "the path of a scenario, relative to this file");
        return null;
    }

    /// <summary>
    /// The bytes of a file; null where there are more than <paramref name="most"/>. Why counted while reading: a pipe or a
    /// device tells no length and may never end.
    /// </summary>
    private static byte[]? ReadUpTo(string path, int most)
    {
        using FileStream file = File.OpenRead(path);
        if (file.CanSeek && file.Length > most)
            return null;
        byte[] bytes = new byte[most + 1];
        int count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count > most ? null : bytes[..count];
    }

    private void CheckSchema(MapNode file)
    {
        MapEntry? schema = file.Find("schema");
        if (schema is null)
            _errors.Add(file.Location, "schema", "the file does not say which schema it follows", $"schema: {Schema}");
        else if (schema.Value is not ScalarNode { Text: Schema } and not RefusedNode)
            _errors.Add(schema.Value.Location, "schema", $"{schema.Value.Words} is not a schema this version reads", Schema);
    }

    private string Chain(string last) => string.Join(" -> ", _chain.Select(link => link.Shown).Append(last));
}
