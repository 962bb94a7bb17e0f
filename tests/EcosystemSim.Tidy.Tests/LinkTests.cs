using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>Links and images of the documents that point into the repository lead somewhere.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public void Every_link_and_image_of_a_document_leads_to_a_file()
    {
        SourceFile[] documents = [.. Repository.TextFiles.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))];
        Assert.NotEmpty(documents);
        Offence.ExpectNone(documents.SelectMany(document => Dead(document, Repository.Exists)));
    }

    [Fact]
    public void The_checker_resolves_links_from_the_folder_of_the_document()
    {
        SourceFile document = new(
            "src/README.md",
            "[a](MODEL.md) [b](../README.md#top) [c](https://example.org/x)\n![d](../gone.png) [e](#here) `[f](not-a-link)`");
        Offence dead = Assert.Single(Dead(document, path => path is "src/MODEL.md" or "README.md"));
        Assert.Equal(2, dead.Line);
        Assert.StartsWith("gone.png ", dead.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Offence> Dead(SourceFile document, Func<string, bool> exists)
    {
        string text = Code().Replace(document.Text, match => new string(' ', match.Length));
        foreach (Match link in Link().Matches(text))
        {
            string path = Resolve(document.Path, link.Groups["target"].Value);
            if (path.Length > 0 && !exists(path))
                yield return new Offence(document.Path, CodeText.LineOf(document.Text, link.Index), $"{path} does not exist");
        }
    }

    // Relative to the root; empty for what is not a file of the repository.
    private static string Resolve(string document, string target)
    {
        string plain = target.Split('#')[0];
        if (plain.Length == 0 || plain.Contains("://", StringComparison.Ordinal))
            return "";
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        return Path.GetRelativePath(Repository.Root, Path.Combine(folder, plain)).Replace(Path.DirectorySeparatorChar, '/');
    }

    [GeneratedRegex(@"`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
