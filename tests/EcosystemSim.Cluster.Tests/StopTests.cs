using EcosystemSim.Cli;

namespace EcosystemSim.Cluster.Tests;

/// <summary>A process that is asked to stop, again and again, whatever it is writing then, loses nothing.</summary>
[Collection(ThreeSilos.OneAtATime)]
public sealed class StopTests(ThreeSilos cluster)
{
    private const int Interrupted = 130;
    private const int Stops = 4;

    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(90);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task StoppedInMidWrite_TheSameCommandGoesOnToTheSameBytes()
    {
        var random = new Random(5);
        string results = cluster.NewResults();
        string parts = Path.Combine(results, "parts");
        int stopped = 0;
        for (int session = 0, code = Interrupted; code == Interrupted; session++)
        {
            await using ChildProcess alone = ChildProcess.Ecosim(
                ThreeSilos.NoVariables,
                ["run", ThreeSilos.Scenario, .. ThreeSilos.Ensemble, "--threads", "2", "--out", results]);
            int before = Count(parts);
            for (int waited = 0; !alone.HasExited && Count(parts) == before && waited < 3000; waited++)
                await Task.Delay(TimeSpan.FromMilliseconds(5), Cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(400)), Cancel);
            if (session < Stops && !alone.HasExited)
                await alone.Signal("TERM");
            code = await alone.Ends(EndWithin, Cancel);
            Assert.True(code is Interrupted or ExitCode.Done, alone.Output);
            stopped += code == Interrupted ? 1 : 0;
        }

        Assert.InRange(stopped, 1, Stops);
        cluster.AssertUndisturbed(results);
    }

    private static int Count(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Count() : 0;
}
