using System.Text.RegularExpressions;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Malformed;

/// <summary>
/// A wrong scenario file beside this one. Its first lines are comments that say what must be reported: <c># error</c> and the
/// line, column, key, message, expectation and nearest word of each error, in order. <c># schema: silent</c> marks a mistake that
/// the schema of the editor cannot see.
/// </summary>
internal sealed partial record MalformedFile(string Path, string Text)
{
    private const string Mark = "# error ";

    public static string Folder { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Malformed");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => System.IO.Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Expected { get; } =
        [.. Text.Split('\n').TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal))
            .Select(line => line[Mark.Length..])];

    public bool SchemaIsSilent => Text.Contains("\n# schema: silent\n", StringComparison.Ordinal);

    public static MalformedFile Read(string name)
    {
        string path = System.IO.Path.Combine(Folder, name);
        return new MalformedFile(path, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    /// <summary>An error as the comments write it: without the folder, and without the name of the file itself.</summary>
    public string Words(ScenarioError error)
    {
        string text = FolderAbove().Replace(error.ToString().Replace(Folder + "/", "", StringComparison.Ordinal), "");
        string own = System.IO.Path.GetFileName(Path) + ":";
        return text.StartsWith(own, StringComparison.Ordinal) ? text[own.Length..] : text;
    }

    [GeneratedRegex(@"\bextended/\.\./")]
    private static partial Regex FolderAbove();
}
