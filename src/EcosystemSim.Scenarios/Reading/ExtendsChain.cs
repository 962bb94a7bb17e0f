namespace EcosystemSim.Scenarios.Reading;

/// <summary>Reads a scenario file and those it extends, and merges them, the extended one below.</summary>
internal sealed class ExtendsChain
{
    /// <summary>The only schema this version reads; each file of a chain states it.</summary>
    public const string Schema = "ecosim/1";

    private const int MaximumFiles = 16;

    private readonly ErrorList _errors;
    private readonly List<(string FullPath, string Shown)> _chain = [];

    private ExtendsChain(ErrorList errors) => _errors = errors;

    /// <summary>The merged scenario, or null when a file could not be read (then an error was added).</summary>
    public static MapNode? Load(string path, ErrorList errors) => new ExtendsChain(errors).LoadFile(path, null);

    /// <summary>As <see cref="Load"/>, with the bytes of the first file given; <paramref name="path"/> names it.</summary>
    public static MapNode? LoadBytes(ReadOnlySpan<byte> bytes, string path, ErrorList errors)
    {
        var chain = new ExtendsChain(errors);
        chain._chain.Add((Path.GetFullPath(path), path));
        return chain.Resolve(YamlReader.Read(bytes, path, errors), path);
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
        if (extends.Value is not ScalarNode { IsEmpty: false } reference || Path.IsPathRooted(reference.Text))
        {
            _errors.Add(extends.Value.Location, "extends", $"cannot extend {extends.Value.Words}",
                "a path relative to this file, such as baseline.yaml");
            return null;
        }

        string shown = Path.Combine(Path.GetDirectoryName(path) ?? "", reference.Text);
        string full = Path.GetFullPath(shown);
        if (_chain.Any(link => link.FullPath == full))
        {
            _errors.Add(reference.Location, "extends", $"the files extend each other: {Chain(shown)}", "a chain that ends");
            return null;
        }

        if (_chain.Count >= MaximumFiles)
        {
            _errors.Add(reference.Location, "extends", $"more than {MaximumFiles} files extend each other: {Chain(shown)}");
            return null;
        }

        return LoadFile(shown, reference);
    }

    private byte[]? ReadBytes(string path, ScalarNode? reference)
    {
        string problem;
        try
        {
            var info = new FileInfo(path);
            if (info.Exists && info.Length <= FileText.MaximumBytes)
                return File.ReadAllBytes(path);
            problem = info.Exists ? $"the file has {info.Length} bytes; at most {FileText.MaximumBytes} (1 MiB) are read"
                : Directory.Exists(path) ? "this is a folder, not a file"
                : "there is no such file";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = $"the file cannot be read: {failure.Message}";
        }

        if (reference is null)
            _errors.Add(new Location(path, 0, 0), "", problem);
        else
            _errors.Add(reference.Location, "extends", $"{path}: {problem} (chain: {Chain(path)})", "the path of a scenario, relative to this file");
        return null;
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
