using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>Grains are mailboxes: what is computed is computed by the engine, off the turn, and what is counted by plain
/// classes.</summary>
public sealed class GrainTests
{
    private const string Folder = "src/EcosystemSim.Grains/";

    private static readonly (string Pattern, string Instead)[] Rules =
    [
        (@"\b(double|float|decimal)\b", "numbers of the model belong to the engine, numbers of work to a plain class"),
        (@"\bMath\.", "compute in the engine or in a plain class"),
        (@"\b(TickEngine|RunWorker|StudyWorker|WorldState)\b", "a grain runs nothing; workers do, on threads of their own"),
        (@"\bThread\.Sleep\b|\.Wait\(|\.GetResult\(", "await it: a grain that blocks holds up everybody"),
        (@"\bTask\.Run\b", "workers have threads of their own"),
    ];

    [Fact]
    public void Grains_compute_nothing_and_block_nobody()
    {
        SourceFile[] grains = [.. Repository.CSharp(Folder).Where(IsGrain)];
        Assert.NotEmpty(grains);
        Offence.ExpectNone(grains.SelectMany(Check));
    }

    [Theory]
    [InlineData("double share = 0.5;")]
    [InlineData("var x = Math.Max(a, b);")]
    [InlineData("new StudyWorker(plan).Run(0);")]
    [InlineData("Thread.Sleep(5);")]
    [InlineData("call.GetAwaiter().GetResult();")]
    public void The_checker_finds_what_does_not_belong_into_a_grain(string code) =>
        Assert.NotEmpty(Check(new SourceFile(Folder + "BadGrain.cs", code)));

    [Fact]
    public void The_checker_leaves_comments_and_counting_alone() =>
        Assert.Empty(Check(new SourceFile(Folder + "GoodGrain.cs", "// no double work\nint next = last + 1;")));

    private static bool IsGrain(SourceFile file) => file.Name.EndsWith("Grain", StringComparison.Ordinal);

    private static IEnumerable<Offence> Check(SourceFile file)
    {
        string code = CodeText.WithoutCommentsAndStrings(file.Text);
        foreach ((string pattern, string instead) in Rules)
        {
            foreach (Match match in Regex.Matches(code, pattern))
                yield return new Offence(file.Path, CodeText.LineOf(code, match.Index), $"{match.Value} in a grain: {instead}");
        }
    }
}
