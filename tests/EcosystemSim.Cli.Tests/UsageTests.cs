using System.CommandLine;
using System.Text.Json;

namespace EcosystemSim.Cli.Tests;

public sealed class UsageTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rnu made-up.yaml")]
    [InlineData("run")]
    [InlineData("run made-up.yaml --years soon")]
    [InlineData("run made-up.yaml --years 31")]
    [InlineData("run made-up.yaml --seed -1")]
    [InlineData("run made-up.yaml --colour red")]
    [InlineData("run nowhere.yaml")]
    [InlineData("run made-up.yaml --policy mroe")]
    [InlineData("list")]
    [InlineData("list wishes")]
    [InlineData("list policies")]
    [InlineData("explain")]
    [InlineData("explain lever")]
    [InlineData("explain wish x")]
    public async Task WrongUse_ExitsTwoAndSaysWhatIsWrong(string line)
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Usage, await shell.Run(line, Cancel));
        Assert.NotEqual("", shell.Error);
        Assert.DoesNotContain("   at ", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvalidScenario_IsToldWithEveryPlace()
    {
        using var shell = new Shell();
        shell.Write("bad.yaml", Shell.Scenario
            .Replace("years: 4", "years: 400", StringComparison.Ordinal)
            .Replace("awareness: 0.5", "awarenes: 0.5", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Usage, await shell.Run("run bad.yaml", Cancel));
        Assert.Contains("bad.yaml:7:", shell.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'awareness'?", shell.Error, StringComparison.Ordinal);
        Assert.Contains("2 errors", shell.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell["results"]));
    }

    [Fact]
    public async Task Validate_TakesSeveralFilesAndPrintsErrorsOfAll()
    {
        using var shell = new Shell();
        shell.Write("bad.yaml", Shell.Scenario.Replace("years: 4", "years: 400", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, await shell.Run("validate made-up.yaml", Cancel));
        Assert.Contains("made-up.yaml: valid; 2 policies x 3 futures x 2 replicates", shell.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, await shell.Run("validate made-up.yaml bad.yaml", Cancel));
        Assert.StartsWith("bad.yaml:7:", shell.Error, StringComparison.Ordinal);
        Assert.Contains("1 error.", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoArguments_PrintHelp()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("", Cancel));
        Assert.Contains("Examples:", shell.Output, StringComparison.Ordinal);
        Assert.Contains("validate", shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_IsPrinted()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("--version", Cancel));
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", shell.Output);
    }

    [Fact]
    public async Task EveryCommand_HasHelpWithAnExampleThatParses()
    {
        using var shell = new Shell();
        RootCommand root = CommandLine.Build(shell.Context);
        IEnumerable<(string Path, Command Command)> commands = root.Subcommands.SelectMany(command =>
            command.Subcommands.Select(sub => ($"{command.Name} {sub.Name}", sub)).Prepend((command.Name, command)));
        foreach ((string path, Command _) in commands)
        {
            using var own = new Shell();
            Assert.Equal(ExitCode.Done, await own.Run($"{path} --help", Cancel));
            string[] examples =
            [
                .. own.Output.Split('\n')
                    .Select(line => line.Trim())
                    .Where(line => line.StartsWith($"ecosim {path}", StringComparison.Ordinal))
                    .Where(line => line.IndexOfAny(['<', '[']) < 0),
            ];
            Assert.True(examples.Length > 0, path);
            Assert.All(examples, example => Assert.Empty(root.Parse(example["ecosim ".Length..]).Errors));
        }
    }

    [Theory]
    [InlineData("list levers", "programme-budget")]
    [InlineData("list environment", "sanctions")]
    [InlineData("list parameters", "returns-to-compute")]
    [InlineData("list settings", "academic-grant-price")]
    [InlineData("list indicators", "research-rank")]
    [InlineData("list policies made-up.yaml", "More awareness")]
    [InlineData("list nations", "Iran")]
    [InlineData("list phases", "Writes papers.")]
    [InlineData("list figures", "research-rank")]
    [InlineData("explain tick", "Writes papers.")]
    [InlineData("explain tick made-up.yaml --profile", "units: staff, knowledge")]
    public async Task Tables_FitInAHundredColumnsAndExistAsJson(string line, string content)
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run(line, Cancel));
        Assert.Contains(content, shell.Output, StringComparison.Ordinal);
        Assert.All(shell.Output.Split('\n'), each => Assert.InRange(each.Length, 0, 100));
        using var machine = new Shell();
        Assert.Equal(ExitCode.Done, await machine.Run(line + " --json", Cancel));
        using JsonDocument json = JsonDocument.Parse(machine.Output);
        Assert.Contains(content, machine.Output, StringComparison.Ordinal);
        Assert.True(json.RootElement.GetArrayLength() > 1);
    }

    [Fact]
    public async Task ExplainTick_MeasuresOnlyWhenAsked()
    {
        using var shell = new Shell();
        shell.Context = shell.Context with { MeasurePhases = (_, _) => throw new InvalidOperationException("measured") };
        Assert.Equal(ExitCode.Done, await shell.Run("explain tick", Cancel));
        Assert.Equal(ExitCode.Usage, await shell.Run("explain tick made-up.yaml", Cancel));
        Assert.Contains("--profile", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProfile_SaysShareTimePerRowAndColumns()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run("explain tick made-up.yaml --profile --json", Cancel));
        using JsonDocument json = JsonDocument.Parse(shell.Output);
        JsonElement prices = json.RootElement[0], research = json.RootElement[1];
        Assert.Equal(JsonValueKind.Null, prices.GetProperty("ns per row").ValueKind);
        Assert.Equal(90, research.GetProperty("% of time").GetDouble());
        Assert.Equal(45, research.GetProperty("ns per row").GetDouble());
        Assert.Equal("units", research.GetProperty("of").GetString());
        Assert.Equal("units: staff, knowledge", research.GetProperty("reads")[1].GetString());
        Assert.Equal("units: knowledge", research.GetProperty("writes")[0].GetString());
    }
}
