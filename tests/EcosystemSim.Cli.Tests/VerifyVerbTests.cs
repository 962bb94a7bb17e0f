using EcosystemSim.Cli.Running;
using EcosystemSim.Cli.Verifying;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Cli.Tests;

public sealed class VerifyVerbTests
{
    private const int Processes = 8;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static int Count(string text, string words) => text.Split(words).Length - 1;

    [Fact]
    public async Task RealResults_AreEqualOnEveryVectorLevelAndThreadCount()
    {
        using var shell = new Shell(new OrleansSimulator());
        Assert.Equal(ExitCode.Done, await shell.Run(
            "run made-up.yaml --out out --no-figures --quiet --years 1 --futures 1 --replicates 1", Cancel));
        int code = await shell.Run("verify out --sample 2", Cancel);
        Assert.Equal("", shell.Error);
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(Processes, Count(shell.Output, "2 of 2 runs equal"));
    }

    [Fact]
    public async Task ResultsThatTheEngineDidNotCompute_AreAMismatch()
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Done, await shell.Run(
            "run made-up.yaml --out out --no-figures --quiet --years 1 --futures 1 --replicates 1", Cancel));
        Assert.Equal(ExitCode.Mismatch, await shell.Run("verify out --sample 1", Cancel));
        Assert.Equal(Processes, Count(shell.Output, "0 of 1 runs equal"));
        Assert.Equal(Processes, Count(shell.Error, "another state after the last month"));
    }

    [Theory]
    [InlineData(1000, 10)]
    [InlineData(12, 5)]
    [InlineData(3, 10)]
    public void Sample_HasDistinctRunsOfEveryPolicy(int replicates, int size)
    {
        RunId[] runs =
            [.. Enumerable.Range(0, 3).SelectMany(p => Enumerable.Range(0, replicates).Select(r => new RunId(p, 0, r)))];
        RunId[] sample = [.. StoredSample.Spread(runs, size)];
        Assert.Equal(Math.Min(size, runs.Length), sample.Distinct().Count());
        Assert.Equal(3, sample.Select(run => run.Policy).Distinct().Count());
    }

    [Fact]
    public void AFingerprint_ReadsBackAndTellsEveryBitApart()
    {
        Results.RunRecord record = new()
        {
            Key = new RunKey(new string('a', 64)),
            Id = new RunId(1, 2, 3),
            Values = [1, double.NaN, -0.0],
            StateHash = 0xFEDC_BA98_7654_3210,
        };
        RunFingerprint print = RunFingerprint.Of(record, [1, 2]);
        Assert.Equal(print, RunFingerprint.Parse(print.ToString()));
        Assert.NotEqual(print.Values, RunFingerprint.Of(record with { Values = [1, double.NaN, 0.0] }, [1, 2]).Values);
        Assert.NotEqual(print.Ticks, RunFingerprint.Of(record, [2, 1]).Ticks);
        Assert.Throws<FormatException>(() => RunFingerprint.Parse("nonsense"));
    }
}
