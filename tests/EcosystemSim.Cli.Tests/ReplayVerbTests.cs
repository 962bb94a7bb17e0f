namespace EcosystemSim.Cli.Tests;

/// <summary>One stored run again, alone: told by its key or its place, compared, and looked into.</summary>
public sealed class ReplayVerbTests
{
    private const string RunIt = "run made-up.yaml --out out --no-figures --quiet --years 1 --futures 1 --replicates 1";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_of_the_engine_is_equal_to_the_stored_one_and_shows_its_state()
    {
        using var shell = new Shell(new EcosystemSim.Cli.Running.OrleansSimulator());
        Assert.Equal(ExitCode.Done, await shell.Run(RunIt, Cancel));
        Assert.Equal(ExitCode.Done, await shell.Run("replay out --run more/0/0", Cancel));
        Assert.Contains("Equal to the stored run in the last bit", shell.Error, StringComparison.Ordinal);
        Assert.Equal("", shell.Output);
        string key = shell.Error.Split("key ")[1][..64];

        Assert.Equal(ExitCode.Done, await shell.Run(
            $"replay out --run {key[..12]} --until 3 --trace firms.cash,economy", Cancel));
        string[] lines = shell.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("table,row,id,column,value", lines[0]);
        Assert.All(lines[1..], line => Assert.Matches(@"^(firms,\d+,[0-9a-f]{16},cash|economy,\d+,,value),\S+$", line));
        Assert.Contains(lines, line => line.StartsWith("firms,0,", StringComparison.Ordinal));
        Assert.Contains("3 months; every law holds", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_engine_did_not_compute_is_a_mismatch()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run(RunIt, Cancel));
        Assert.Equal(ExitCode.Mismatch, await shell.Run("replay out --run more/0/0", Cancel));
        Assert.Contains("DIFFERENT: the stored run ended in state", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorded_failure_that_does_not_happen_again_is_a_mismatch()
    {
        using var shell = new Shell(new FakeSimulator { Breaks = id => id.Policy == 1 });
        Assert.Equal(ExitCode.SomeRunsFailed, await shell.Run(RunIt, Cancel));
        Assert.Equal(ExitCode.Mismatch, await shell.Run("replay out --run more/0/0", Cancel));
        Assert.Contains(
            "DIFFERENT: the stored run broke in month 7, phase pipeline: NaN in firm 3", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--run most/0/0", "no policy 'most'")]
    [InlineData("--run more/0/7", "no run 'more/0/7'")]
    [InlineData("--run more/0/x", "no run 'more/0/x'")]
    [InlineData("--run abc", "names no run")]
    [InlineData("--run 0123456789abcdef", "begins with 0123456789abcdef")]
    [InlineData("--run more/0/0 --until 13", "the run has 12 months")]
    [InlineData("--run more/0/0 --trace company", "no table 'company'")]
    [InlineData("--run more/0/0 --trace firms.money", "no column 'money'")]
    public async Task A_wrong_name_is_refused_with_what_there_is(string arguments, string words)
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run(RunIt, Cancel));
        Assert.Equal(ExitCode.Usage, await shell.Run("replay out " + arguments, Cancel));
        Assert.Contains(words, shell.Error, StringComparison.Ordinal);
    }
}
