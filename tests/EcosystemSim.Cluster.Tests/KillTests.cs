using System.Globalization;
using EcosystemSim.Cli;

namespace EcosystemSim.Cluster.Tests;

/// <summary>
/// Whoever dies in the middle of an ensemble, its files are in the end, byte for byte, those of a process that nothing happened
/// to: nothing is lost and nothing counted twice. Two blows fall on each ensemble, so that twenty schedules take ten ensembles.
/// More of them: the environment variable ECOSIM_SOAK names a number of schedules.
/// </summary>
[Collection(ThreeSilos.OneAtATime)]
public sealed class KillTests(ThreeSilos cluster)
{
    private const string SoakVariable = "ECOSIM_SOAK";
    private const int UsualSchedules = 20;

    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan RedisAway = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Sleep = TimeSpan.FromSeconds(5);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds
    {
        get
        {
            string? soak = Environment.GetEnvironmentVariable(SoakVariable);
            int schedules = soak is null ? UsualSchedules : int.Parse(soak, CultureInfo.InvariantCulture);
            return [.. Enumerable.Range(0, (schedules + 1) / 2)];
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task WhoeverDies_TheFilesAreThoseOfAnUndisturbedProcess(int seed)
    {
        // A fast machine may be done before a blow falls: then the blows come sooner.
        double haste = 1;
        while (!await AllBlowsFell(Schedule.Pair(seed), haste))
            Assert.InRange(haste /= 2, 0.01, 1);
    }

    /// <summary>False when the ensemble was over first.</summary>
    private async Task<bool> AllBlowsFell(Schedule[] blows, double haste)
    {
        await cluster.Heal(Cancel);
        string results = cluster.NewResults();
        int before = cluster.Coordinated(), fallen = 0;
        ChildProcess client = cluster.StartClient(results);
        try
        {
            await cluster.Submitted(before, Cancel);
            foreach (Schedule blow in blows)
            {
                await Task.Delay(blow.After * haste, Cancel);
                if (client.HasExited)
                    break;
                TestContext.Current.TestOutputHelper?.WriteLine($"{blow}");
                fallen++;
                if (blow.Victim == Victim.Client)
                {
                    await client.DisposeAsync();
                    client = cluster.StartClient(results);
                }
                else
                {
                    await Hit(blow.Victim);
                }
            }

            int code = await client.Ends(EndWithin, Cancel);
            if (code == ExitCode.Usage && client.Output.Contains("No Redis answers", StringComparison.Ordinal))
            {
                // Who begins while Redis is away is told so at once, and begins again.
                await client.DisposeAsync();
                client = cluster.StartClient(results);
                code = await client.Ends(EndWithin, Cancel);
            }

            Assert.True(code == ExitCode.Done, client.Output);
            cluster.AssertUndisturbed(results);
            return fallen == blows.Length;
        }
        finally
        {
            await client.DisposeAsync();
        }
    }

    private async Task Hit(Victim victim)
    {
        ChildProcess coordinator = cluster.Coordinator!;
        ChildProcess worker = cluster.Members.First(silo => silo != coordinator && !silo.HasExited);
        switch (victim)
        {
            case Victim.Worker:
                await worker.Kill();
                break;
            case Victim.Coordinator:
                await coordinator.Kill();
                break;
            case Victim.Leaver:
                await coordinator.Signal("TERM");
                break;
            case Victim.Sleeper:
                await coordinator.Signal("STOP");
                await Task.Delay(Sleep, Cancel);
                await coordinator.Signal("CONT");
                break;
            default:
                await cluster.Redis.Kill();
                await Task.Delay(RedisAway, Cancel);
                await cluster.Redis.Restart(empty: victim == Victim.RedisAndItsMemory);
                break;
        }
    }
}
