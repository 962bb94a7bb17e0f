using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>A parameter, setting or constant that no code reads would be listed, even overridden, and do nothing.</summary>
public sealed partial class UnreadNumberTests
{
    [Fact]
    public void Every_number_of_the_model_is_read_by_code()
    {
        IReadOnlyList<SourceFile> code = Repository.CSharp("src/");
        SourceFile[] tables = [.. code.Where(file => file.Path.Contains("Model/Parameters/", StringComparison.Ordinal))];
        Assert.NotEmpty(tables.SelectMany(Declared));
        Offence.ExpectNone(tables.SelectMany(table => Unread(table, code)));
    }

    [Fact]
    public void The_checker_finds_a_number_that_only_its_declaration_names()
    {
        SourceFile table = new("T.cs", "/// Idle\npublic const double Idle = 1;\npublic const int Used = 2;");
        SourceFile reader = new("R.cs", "x = Used; // Idle");
        Assert.Equal(2, Assert.Single(Unread(table, [table, reader])).Line);
    }

    private static IEnumerable<Match> Declared(SourceFile file) => Declaration().Matches(file.Text);

    private static IEnumerable<Offence> Unread(SourceFile table, IReadOnlyList<SourceFile> code)
    {
        HashSet<string> twice = [.. code
            .SelectMany(file => Word().Matches(CodeText.WithoutCommentsAndStrings(file.Text)))
            .GroupBy(word => word.Value, StringComparer.Ordinal)
            .Where(words => words.Count() > 1)
            .Select(words => words.Key)];
        return Declared(table)
            .Where(match => !twice.Contains(match.Groups["name"].Value))
            .Select(match => new Offence(
                table.Path,
                CodeText.LineOf(table.Text, match.Index),
                $"no code reads {match.Groups["name"].Value}: use it where its value stands, or take it out"));
    }

    [GeneratedRegex(@"public (const (int|double)|static readonly (Parameter|Setting)) (?<name>\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Word();
}
