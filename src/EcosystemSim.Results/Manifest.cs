using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EcosystemSim.Results;

/// <summary>What was run, with what, where and when: the only result file that differs between two equal runs.</summary>
public sealed record Manifest
{
    public const string Schema = "ecosim-results/1";

    /// <summary>Titles in any script stay readable; the file is not embedded in a page.</summary>
    private static readonly ManifestJson Readable = new(new JsonSerializerOptions(ManifestJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });

    [JsonPropertyName("schema")]
    public string Kind { get; init; } = Schema;

    /// <summary>How far the results are.</summary>
    public required ResultsState State { get; init; }

    /// <summary>Version of the tool, with the commit it was built from where that is known.</summary>
    public required string ToolVersion { get; init; }

    public required string ModelVersion { get; init; }

    public required string DataHash { get; init; }

    /// <summary>Hash of everything that the results depend on, names and sizes included.</summary>
    public required string StudyHash { get; init; }

    /// <summary>The scenarios, one or more, in the order of their policies in the result files.</summary>
    public required IReadOnlyList<ManifestScenario> Scenarios { get; init; }

    public required IReadOnlyList<string> CommandLine { get; init; }

    public required int Years { get; init; }

    public required int RunsDone { get; init; }

    public required int RunsFailed { get; init; }

    public required int Threads { get; init; }

    public required MachineInfo Machine { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required double WallSeconds { get; init; }

    /// <summary>SHA-256 of the data files; null until they are complete.</summary>
    public IReadOnlyDictionary<string, string>? Digests { get; init; }

    /// <summary>Versions of the packages that numbers, files and figures depend on.</summary>
    public required IReadOnlyDictionary<string, string> Packages { get; init; }

    /// <returns>Null when the file is absent or not a manifest.</returns>
    public static Manifest? TryRead(string directory)
    {
        string path = Path.Combine(directory, ResultFiles.Manifest);
        if (!File.Exists(path))
            return null;
        try
        {
            Manifest? manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), ManifestJson.Default.Manifest);
            return manifest is { Kind: Schema } ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string directory) => AtomicFile.WriteText(
        Path.Combine(directory, ResultFiles.Manifest), JsonSerializer.Serialize(this, Readable.Manifest) + "\n");
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NewLine = "\n",
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
