using System.Text.RegularExpressions;
using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Cli.Tests;

/// <summary>The way of the README works as it is written, from the first command to the last.</summary>
public sealed partial class ReadmeTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly string Root = FindRoot();

    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    private static readonly string[] Commands =
        [.. Command().Matches(Readme).Select(match => match.Groups[1].Value.TrimEnd())];

    /// <summary>
    /// Commands in blocks: servers that do not end by themselves and clusters that need a Redis. Other tests run them.
    /// </summary>
    private static readonly string[] InBlocks =
    [
        .. ShellBlock().Matches(Readme).SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Where(line => line.StartsWith("ecosim ", StringComparison.Ordinal))
            .Select(line => line["ecosim ".Length..].Split(" #")[0].TrimEnd()),
    ];

    [Fact]
    public void CommandsInBlocks_Parse()
    {
        using var shell = new Shell();
        Assert.NotEmpty(InBlocks);
        Assert.All(InBlocks, command => Assert.Empty(CommandLine.Build(shell.Context).Parse(command).Errors));
    }

    [Fact]
    public async Task EveryCommand_RunsInTheOrderOfTheText()
    {
        using var shell = new Shell(new FakeSimulator { Columns = IndicatorCatalog.Columns });
        CopyScenarios(shell);
        foreach (Match file in SavedFile().Matches(Readme))
            shell.Write(file.Groups[1].Value, file.Groups[2].Value);
        Assert.True(File.Exists(shell["scenarios/my-plan.yaml"]));
        Assert.InRange(Commands.Length, 10, 40);
        foreach (string command in Commands.Where(command => !ComputesAgain(command)))
        {
            int code = await shell.Run(Small(command), Cancel);
            Assert.True(code == ExitCode.Done, $"'{command}' ended with {code}: {shell.Error}");
        }
    }

    [Fact]
    public void EveryVerb_IsShown()
    {
        string[] shown = [.. Commands.Concat(InBlocks).Select(command => command.Split(' ')[0]).Distinct()];
        Assert.Equal(Verbs.VerbCatalog.All.Select(verb => verb.Name).Order(), shown.Order());
    }

    [Fact]
    public void EveryResultFile_IsListed()
    {
        string[] names = [.. typeof(Results.ResultFiles).GetFields().Select(field => (string)field.GetRawConstantValue()!)
            .Except([Results.ResultFiles.Parts, Results.ResultFiles.Scenarios])];
        Assert.All(names, name => Assert.Contains($"`{name}", Readme, StringComparison.Ordinal));
    }

    /// <summary>Made-up runs are not what the engine computes, so that these are run where the engine ran: in the script of all
    /// checks, and in the tests of the verbs.</summary>
    private static bool ComputesAgain(string command) =>
        command.StartsWith("verify ", StringComparison.Ordinal) || command.StartsWith("replay ", StringComparison.Ordinal);

    /// <summary>The full ensemble is for the engine; here a few runs show that the command is right.</summary>
    private static string Small(string command) =>
        command.StartsWith("run ", StringComparison.Ordinal) && !command.Contains("--futures", StringComparison.Ordinal)
            ? command + " --futures 2 --replicates 2"
            : command;

    private static void CopyScenarios(Shell shell)
    {
        string from = Path.Combine(Root, "scenarios");
        foreach (string path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(shell.Folder, "scenarios", Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(path, to);
        }
    }

    private static string FindRoot()
    {
        string? at = AppContext.BaseDirectory;
        while (at is not null && !File.Exists(Path.Combine(at, "EcosystemSim.sln")))
            at = Path.GetDirectoryName(at);
        return at ?? throw new InvalidOperationException("The folder of the project is not above the tests.");
    }

    /// <summary>An indented line that calls the program, by its name or as the first command does.</summary>
    [GeneratedRegex(@"^    (?:ecosim|dotnet run -c Release --project src/EcosystemSim\.Cli --) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    /// <summary>A block of shell commands.</summary>
    [GeneratedRegex(@"```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    /// <summary>"Save this as `file`:" and the block that follows.</summary>
    [GeneratedRegex(@"Save this as `([^`]+)`:\n\n```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex SavedFile();
}
