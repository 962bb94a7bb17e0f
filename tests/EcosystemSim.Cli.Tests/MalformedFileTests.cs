namespace EcosystemSim.Cli.Tests;

/// <summary>What the shell sees of a wrong scenario file; what is said of each is tested beside the files themselves.</summary>
public sealed class MalformedFileTests
{
    private const int FewestFiles = 100;

    private const string Mark = "# error ";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Malformed");

    private static readonly string[] Files = [.. Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)];

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("run")]
    [InlineData("validate")]
    [InlineData("list policies")]
    public async Task EveryWrongFileExitsTwo_TellsEveryErrorAndWritesNothing(string verb)
    {
        Assert.InRange(Files.Length, FewestFiles, int.MaxValue);
        string[] before = Everything(Folder);
        foreach (string file in Files)
        {
            using var shell = new Shell(new FakeSimulator { Columns = Model.Indicators.IndicatorCatalog.Columns });
            string[] inShell = Everything(shell.Folder);
            Assert.Equal(ExitCode.Usage, await CommandLine.RunAsync([.. verb.Split(' '), file], shell.Context, Cancel));
            int expected = File.ReadAllLines(file).TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal)).Count();
            Assert.Equal(expected, shell.Error.Split('\n').Count(line => line.StartsWith(Folder, StringComparison.Ordinal)));
            Assert.Contains(expected == 1 ? "1 error" : $"{expected} errors", shell.Error, StringComparison.Ordinal);
            Assert.Equal("", shell.Output);
            Assert.Equal(inShell, Everything(shell.Folder));
        }

        Assert.Equal(before, Everything(Folder));
    }

    [Theory]
    [InlineData("run /dev/null/x.yaml")]
    [InlineData("run ../../../../../../etc")]
    [InlineData("validate ../../../../../../etc")]
    [InlineData("validate nowhere.yaml")]
    [InlineData("list policies nowhere.yaml")]
    public async Task APathThatIsNoScenarioExitsTwo(string line)
    {
        using var shell = new Shell();
        string[] before = Everything(shell.Folder);
        Assert.Equal(ExitCode.Usage, await shell.Run(line, Cancel));
        Assert.NotEqual("", shell.Error);
        Assert.Equal(before, Everything(shell.Folder));
    }

    private static string[] Everything(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
