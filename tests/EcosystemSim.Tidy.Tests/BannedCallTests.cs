using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>What would make two runs of one key differ, or a tick slow, may not stand in the model.</summary>
public sealed class BannedCallTests
{
    private const string Everywhere = "src/EcosystemSim.Model/";

    private static readonly string[] Hot = ["World", "Phases", "Kernels", "Institutions"];

    private static readonly (string Pattern, string Instead, bool OnlyHot)[] Rules =
    [
        (@"\bSystem\.Random\b|\bnew\s+Random\b|(?<![\w.])Random\.Shared\b", "draw from a numbered random stream", false),
        (@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", "use the model month", false),
        (@"\bStopwatch\b|\bEnvironment\.TickCount", "measure in the engine, the model has no clock", false),
        (@"\bGuid\.NewGuid\b", "make ids by provenance", false),
        (@"(?<!\w)Math\.(Exp|Log|Log2|Log10|Pow|Cbrt|Sin|Cos|Tan|Sinh|Cosh|Tanh)\s*\(",
            "use StableMath, which gives the same bits on every machine", false),
        (@"\bMathF\.|\bVector(128|256|512)?\.(Exp|Log|Pow)\s*\(", "use StableMath on doubles", false),
        (@"\bDictionary<\s*string\b", "use an index or an enum, names belong to the file edge", true),
        (@"\busing\s+System\.Reflection\b", "list it in the catalogue, the tick does not reflect", true),
    ];

    [Fact]
    public void The_model_uses_only_its_own_randomness_time_and_mathematics()
    {
        IReadOnlyList<SourceFile> model = Repository.CSharp(Everywhere);
        Assert.NotEmpty(model);
        Offence.ExpectNone(model.SelectMany(Check));
    }

    [Theory]
    [InlineData("var r = new Random(1);", "random stream")]
    [InlineData("double x = Random.Shared.NextDouble();", "random stream")]
    [InlineData("var t = DateTime.UtcNow;", "model month")]
    [InlineData("var id = Guid.NewGuid();", "provenance")]
    [InlineData("y = Math.Exp(x);", "StableMath")]
    [InlineData("y = System.Math.Pow(x, 2);", "StableMath")]
    [InlineData("Dictionary<string, double> values;", "index or an enum")]
    public void The_checker_names_the_replacement(string code, string instead) =>
        Assert.Contains(
            instead,
            Assert.Single(Check(new SourceFile(Everywhere + "Phases/Bad.cs", code))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("y = StableMath.Exp(x);")]
    [InlineData("// not Math.Exp: its bits differ between machines")]
    [InlineData("y = Math.Max(x, 0);")]
    public void The_checker_leaves_own_routines_and_comments_alone(string code) =>
        Assert.Empty(Check(new SourceFile(Everywhere + "Phases/Good.cs", code)));

    [Fact]
    public void The_checker_allows_names_where_files_are_read() =>
        Assert.Empty(Check(new SourceFile(Everywhere + "Parameters/Good.cs", "Dictionary<string, double> byKey;")));

    private static IEnumerable<Offence> Check(SourceFile file)
    {
        string code = CodeText.WithoutCommentsAndStrings(file.Text);
        bool hot = Hot.Any(folder => file.Path.StartsWith($"{Everywhere}{folder}/", StringComparison.Ordinal));
        foreach ((string pattern, string instead, bool onlyHot) in Rules)
        {
            if (onlyHot && !hot)
                continue;
            foreach (Match match in Regex.Matches(code, pattern))
            {
                string what = match.Value.Trim();
                yield return new Offence(file.Path, CodeText.LineOf(code, match.Index), $"{what} is banned in Model: {instead}");
            }
        }
    }
}
