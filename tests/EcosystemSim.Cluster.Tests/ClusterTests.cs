using System.Diagnostics;
using EcosystemSim.Cli;

namespace EcosystemSim.Cluster.Tests;

/// <summary>What a cluster promises beside that nothing gets lost.</summary>
[Collection(ThreeSilos.OneAtATime)]
public sealed class ClusterTests(ThreeSilos cluster)
{
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(10);

    /// <summary>The promise is 20 s for the cluster; the rest is for two processes to start on a machine that is busy.</summary>
    private static readonly TimeSpan ComeBackWithin = TimeSpan.FromSeconds(40);

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private string[] Run(string url) =>
        ["run", ThreeSilos.Scenario, .. ThreeSilos.Ensemble, "--cluster", url, "--out", cluster.NewResults()];

    [Fact]
    public async Task SeveralClients_GetTheirOwnResults()
    {
        await cluster.Heal(Cancel);
        string[] results = [cluster.NewResults(), cluster.NewResults()];
        ChildProcess[] clients = [.. results.Select(cluster.StartClient)];
        foreach (ChildProcess client in clients)
        {
            await using (client)
                Assert.True(await client.Ends(EndWithin, Cancel) == ExitCode.Done, client.Output);
        }

        Assert.All(results, cluster.AssertUndisturbed);
    }

    [Fact]
    public async Task ASilo_JoinsAndLeavesInMidEnsembleWithinSeconds()
    {
        await cluster.Heal(Cancel);
        string results = cluster.NewResults();
        int before = cluster.Coordinated();
        await using ChildProcess client = cluster.StartClient(results);
        await cluster.Submitted(before, Cancel);
        await using ChildProcess guest = cluster.StartSilo();
        await guest.Says("Joined", EndWithin, Cancel);
        await guest.Signal("TERM");
        Assert.Equal(ExitCode.Done, await guest.Ends(LeaveWithin, Cancel));
        Assert.Equal(1, guest.Count("Leaves."));
        Assert.True(await client.Ends(EndWithin, Cancel) == ExitCode.Done, client.Output);
        cluster.AssertUndisturbed(results);
    }

    [Fact]
    public async Task AClusterThatWasKilledAsAWhole_ComesBack()
    {
        await cluster.Heal(Cancel);
        foreach (ChildProcess silo in cluster.Members)
            await silo.Kill();
        long started = Stopwatch.GetTimestamp();
        await cluster.Heal(Cancel);
        TimeSpan joined = Stopwatch.GetElapsedTime(started);
        TestContext.Current.TestOutputHelper?.WriteLine($"Three silos joined again after {joined.TotalSeconds:F1} s.");
        Assert.InRange(joined, TimeSpan.Zero, ComeBackWithin);
    }

    [Fact]
    public async Task WithoutRedis_TheErrorSaysSo()
    {
        await using ChildProcess client = ChildProcess.Ecosim(
            ThreeSilos.NoVariables, Run("redis://127.0.0.1:1"));
        Assert.Equal(ExitCode.Usage, await client.Ends(EndWithin, Cancel));
        Assert.Contains("No Redis answers at redis://127.0.0.1:1/ecosim", client.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutASilo_TheErrorSaysHowToStartOne()
    {
        await using ChildProcess client = ChildProcess.Ecosim(
            ThreeSilos.NoVariables, Run($"{cluster.Url}/empty"));
        Assert.Equal(ExitCode.Usage, await client.Ends(EndWithin, Cancel));
        Assert.Contains($"start one with 'ecosim silo --cluster {cluster.Url}/empty'", client.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APassword_IsAskedForAndComesFromTheEnvironment()
    {
        await using RedisProcess redis = await RedisProcess.StartAsync("--requirepass", "open sesame");
        string url = $"redis://127.0.0.1:{redis.Port}";
        await using ChildProcess without = ChildProcess.Ecosim(
            ThreeSilos.NoVariables, "silo", "--cluster", url, "--threads", "1");
        Assert.Equal(ExitCode.Usage, await without.Ends(EndWithin, Cancel));
        Assert.Contains("refuses the password", without.Output, StringComparison.Ordinal);
        var variables = new Dictionary<string, string> { ["ECOSIM_REDIS_PASSWORD"] = "open sesame" };
        await using ChildProcess silo = ChildProcess.Ecosim(variables, "silo", "--cluster", url, "--threads", "1");
        await silo.Says($"Joined {url}/ecosim", EndWithin, Cancel);
        Assert.DoesNotContain("sesame", silo.Output, StringComparison.Ordinal);
    }
}
