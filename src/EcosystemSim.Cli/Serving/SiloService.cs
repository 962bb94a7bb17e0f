using System.Globalization;
using EcosystemSim.Grains.Hosting;

namespace EcosystemSim.Cli.Serving;

/// <summary>A silo from its first join until it is stopped: what <c>ecosim silo</c> does.</summary>
internal sealed class SiloService(CliContext context, ClusterUrl cluster, SiloSettings settings)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();

    public async Task<int> RunAsync(CancellationToken cancel)
    {
        // The first time, a cluster that cannot be joined is a mistake to be told; later, it is a Redis to be waited for.
        ClusterSilo silo = await ClusterSilo.StartAsync(cluster, settings, Say, cancel);
        while (true)
        {
            string? lost;
            await using (silo)
            {
                Say($"Joined {cluster} as {silo.Address} with {settings.Threads} threads.");
                lost = await LostOrStopped(silo, cancel);
                Say(lost is null ? "Leaves." : $"Is no longer part of {cluster}, as {lost}. Joins again.");
            }

            if (lost is null || await JoinAgain(cancel) is not { } next)
                return ExitCode.Done;
            silo = next;
        }
    }

    /// <summary>Null when stopped.</summary>
    private static async Task<string?> LostOrStopped(ClusterSilo silo, CancellationToken cancel)
    {
        try
        {
            return await silo.Lost.WaitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Null when stopped.</summary>
    private async Task<ClusterSilo?> JoinAgain(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                return await ClusterSilo.StartAsync(cluster, settings, Say, cancel);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Say($"{failure.Message} Tries again.");
                await Task.Delay(RetryPause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return null;
    }

    private void Say(string line)
    {
        string now = TimeProvider.System.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        lock (_lock)
            context.Output.WriteLine($"{now} {line}");
    }
}
