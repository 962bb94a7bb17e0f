using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>One concept per file, found by its name.</summary>
public sealed class NamingTests
{
    private static readonly string[] Folders = ["Levers", "Environment", "Controls", "Indicators", "Phases", "Parameters"];

    [Fact]
    public void A_file_of_the_model_declares_the_type_it_is_named_after()
    {
        Assert.NotEmpty(Repository.CSharp("src/EcosystemSim.Model/Levers/"));
        Offence.ExpectNone(Folders
            .SelectMany(folder => Repository.CSharp($"src/EcosystemSim.Model/{folder}/"))
            .SelectMany(Check));
    }

    [Fact]
    public void A_lever_file_holds_one_lever() =>
        Assert.All(
            Repository.CSharp("src/EcosystemSim.Model/Levers/"),
            file => Assert.InRange(Regex.Count(CodeText.WithoutCommentsAndStrings(file.Text), @"\bclass\s+\w+"), 1, 1));

    [Fact]
    public void The_checker_finds_a_file_named_after_nothing_in_it()
    {
        Assert.Single(Check(new SourceFile("Levers/Grants.cs", "// class Grants\npublic sealed class Subsidies : Lever { }")));
        Assert.Empty(Check(new SourceFile("Levers/Grants.cs", "public sealed class Grants : Lever { }")));
        Assert.Empty(Check(new SourceFile("Indicators/Column.cs", "enum Kind { }\npublic sealed record Column(Kind Kind);")));
    }

    private static IEnumerable<Offence> Check(SourceFile file)
    {
        string code = CodeText.WithoutCommentsAndStrings(file.Text);
        string name = file.Name.Split('.')[0];
        if (!Regex.IsMatch(code, $@"\b(class|record|struct|enum|interface)\s+{Regex.Escape(name)}\b"))
            yield return new Offence(file.Path, 1, $"declares no type {name}; name the file after its concept");
    }
}
