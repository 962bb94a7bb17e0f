namespace EcosystemSim.Tidy.Tests;

/// <summary>House numbers of sizes.</summary>
public sealed class SizeTests
{
    private const int FileLinesMax = 500;
    private const int ColumnsMax = 130;
    private const int ReadmeLinesMax = 200;
    private const int GrainLinesMax = 120;
    private const int TickPhasesLinesMax = 60;

    [Fact]
    public void Code_files_are_short_and_narrow()
    {
        IReadOnlyList<SourceFile> code = Repository.CSharp();
        Assert.NotEmpty(code);
        Offence.ExpectNone(code.SelectMany(file => TooLong(file, FileLinesMax).Concat(TooWide(file))));
    }

    [Fact]
    public void Grains_are_mailboxes_of_few_lines() =>
        Offence.ExpectNone(Repository.CSharp("src/EcosystemSim.Grains/")
            .Where(file => file.Name.EndsWith("Grain", StringComparison.Ordinal))
            .SelectMany(file => TooLong(file, GrainLinesMax)));

    [Fact]
    public void Readmes_are_read_in_minutes() =>
        Offence.ExpectNone(Repository.TextFiles
            .Where(file => Path.GetFileName(file.Path) == "README.md")
            .SelectMany(file => TooLong(file, ReadmeLinesMax)));

    [Fact]
    public void One_short_file_says_the_whole_tick() =>
        Offence.ExpectNone(Repository.CSharp("src/")
            .Where(file => file.Name == "TickPhases")
            .SelectMany(file => TooLong(file, TickPhasesLinesMax)));

    [Fact]
    public void The_checker_finds_a_long_file_and_a_wide_line()
    {
        SourceFile file = new("a.cs", string.Concat(Enumerable.Repeat("x\n", 501)) + new string('y', 131));
        Assert.Single(TooLong(file, FileLinesMax));
        Assert.Equal(502, Assert.Single(TooWide(file)).Line);
        Assert.Empty(TooLong(new SourceFile("b.cs", "x\n"), 1));
    }

    private static IEnumerable<Offence> TooLong(SourceFile file, int most)
    {
        if (file.Lines.Length > most)
            yield return new Offence(file.Path, most + 1, $"{file.Lines.Length} lines, at most {most}: split it by concept");
    }

    private static IEnumerable<Offence> TooWide(SourceFile file) =>
        file.Lines.Index()
            .Where(line => line.Item.Length > ColumnsMax)
            .Select(line => new Offence(file.Path, line.Index + 1, $"{line.Item.Length} columns, at most {ColumnsMax}: wrap it"));
}
