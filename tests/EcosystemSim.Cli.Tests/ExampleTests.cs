using System.Text.RegularExpressions;
using EcosystemSim.Cli.Verbs;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Tests;

/// <summary>The examples of the help texts run as they stand, in a folder with the shipped scenarios and made-up runs.</summary>
public sealed partial class ExampleTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly string Scenarios = Path.GetDirectoryName(CountriesFolder.Find(AppContext.BaseDirectory)!)!;

    public static TheoryData<string> Examples => [.. VerbCatalog.All.SelectMany(verb => verb.Examples)];

    /// <summary>
    /// Verbs that compute what made-up runs are not, or that run until they are stopped. The tests of the verbs run them.
    /// </summary>
    private static readonly string[] NotHere = ["verify", "replay", "serve"];

    [Fact]
    public void EveryVerbHasExamples_EachOfItself() => Assert.All(VerbCatalog.All, verb =>
    {
        Assert.NotEmpty(verb.Examples);
        Assert.All(verb.Examples, example => Assert.StartsWith($"ecosim {verb.Name} ", example, StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task EveryExampleRuns(string example)
    {
        using var shell = new Shell();
        string known = string.Join(", ", shell.Context.Simulator.Columns.Select(column => column.Key));
        Directory.CreateDirectory(shell["scenarios"]);
        foreach (string file in Directory.EnumerateFiles(Scenarios, "*.yaml"))
        {
            string text = ReportedIndicators().Replace(File.ReadAllText(file), $"indicators: [{known}]");
            shell.Write(Path.Combine("scenarios", Path.GetFileName(file)), text);
        }

        if (NotHere.Any(verb => example.StartsWith($"ecosim {verb} ", StringComparison.Ordinal))
            || example.Contains(" --cluster ", StringComparison.Ordinal))
        {
            Assert.Empty(CommandLine.Build(shell.Context).Parse(example["ecosim ".Length..]).Errors);
            return;
        }

        if (example.StartsWith("ecosim report ", StringComparison.Ordinal))
            await shell.Run("run made-up.yaml --out results/first-look --no-figures --quiet", Cancel);
        Assert.Equal(ExitCode.Done, await shell.Run(example["ecosim ".Length..], Cancel));
        Assert.NotEqual("", shell.Output);
    }

    /// <summary>Made-up runs have fewer columns than real ones.</summary>
    [GeneratedRegex(@"indicators: \[[^\]]*\]")]
    private static partial Regex ReportedIndicators();
}
