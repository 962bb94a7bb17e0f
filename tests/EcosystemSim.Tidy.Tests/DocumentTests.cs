using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>Maps may not drift: what the documents name exists.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] Documents = ["README.md", "src/README.md", "src/MODEL.md"];

    [Fact]
    public void Every_path_the_documents_name_exists() =>
        Offence.ExpectNone(Documents
            .Select(Repository.Find)
            .OfType<SourceFile>()
            .SelectMany(document => Missing(document, Repository.Exists)));

    [Fact]
    public void The_checker_finds_a_path_that_does_not_exist()
    {
        SourceFile bad = new(
            "README.md",
            "Run `ecosim run scenarios/gone.yaml --out results/` or\nread `src/here.cs` and `src/gone.cs:12`.");
        Assert.Equal([1, 2], Missing(bad, path => path == "src/here.cs").Select(offence => offence.Line));
    }

    [Fact]
    public void The_checker_reads_code_blocks_and_the_folder_of_a_pattern()
    {
        SourceFile document = new(
            "README.md",
            "```bash\necosim run scenarios/a.yaml\n```\nand `tests/Gone/*.cs`, `src/Model/Levers/<Name>.cs`");
        Assert.Equal(
            ["scenarios/a.yaml", "tests/Gone"],
            Missing(document, path => path == "src/Model/Levers").Select(offence => offence.Message.Split(' ')[0]));
    }

    // Words that start with a folder of the repository, inside code spans and code blocks.
    private static IEnumerable<Offence> Missing(SourceFile document, Func<string, bool> exists) =>
        from code in CodeSpan().Matches(document.Text)
        from word in PathWord().Matches(code.Value)
        let path = Concrete(word.Value)
        where !exists(path) && !IsSavedByTheReader(document, path)
        select new Offence(
            document.Path,
            CodeText.LineOf(document.Text, code.Index + word.Index),
            $"{path} does not exist; correct the document or add the file");

    // A file that the text has its reader write, after which it may be named.
    private static bool IsSavedByTheReader(SourceFile document, string path) =>
        document.Text.Contains($"Save this as `{path}`", StringComparison.Ordinal);

    // Up to the first part that is a pattern; without a line number or a full stop at the end.
    private static string Concrete(string word)
    {
        string plain = LineNumber().Replace(word.TrimEnd('.', ',', ';', ':'), "");
        int pattern = plain.IndexOfAny(['*', '<', '{', '?']);
        string concrete = pattern < 0 ? plain : plain[..(plain.LastIndexOf('/', pattern) + 1)];
        return concrete.TrimEnd('/');
    }

    [GeneratedRegex(@"```.*?```|`[^`\n]+`", RegexOptions.Singleline)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"(?<![\w/.\-])(src|scenarios|tests|benchmarks)/[^\s`""'()|,]*")]
    private static partial Regex PathWord();

    [GeneratedRegex(@":\d+(-\d+)?$")]
    private static partial Regex LineNumber();
}
