using System.Globalization;
using EcosystemSim.Cli.Running;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results.Stored;

namespace EcosystemSim.Cli.Verifying;

/// <summary>Compares stored runs with what every kind of process computes now: what <c>ecosim verify</c> does.</summary>
internal sealed class Verification(CliContext context, string folder)
{
    private static readonly int[] ThreadCounts = [1, 2];

    private readonly LoadedStudy _loaded = StoredStudy.Load(context, folder);

    /// <summary>For the processes that the comparison starts.</summary>
    public int PrintFingerprints(IEnumerable<string> runs, int threads, CancellationToken cancel)
    {
        RunId[] ids = [.. runs.Select(Parse)];
        foreach (RunFingerprint fingerprint in FingerprintRun.Of(_loaded.Study, ids, threads, cancel))
            context.Output.WriteLine(fingerprint);
        return ExitCode.Done;
    }

    /// <param name="size">How many runs.</param>
    /// <param name="cluster">Where they are computed too; null for here only.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<int> CompareAsync(int size, ClusterUrl? cluster, CancellationToken cancel)
    {
        StoredSample sample;
        using (ResultsDirectory directory = ResultsDirectory.Open(folder, string.Join(' ', context.CommandLine)))
            sample = new StoredSample(directory, _loaded.Study, context.Simulator.Columns, size);
        if (sample.Runs.Count == 0)
            throw new UserErrorException($"'{folder}' has no finished run to verify.");
        var differences = new List<string>();
        IReadOnlyDictionary<RunId, string>? ticks = null;
        foreach (VectorLevel level in VectorLevel.All)
        {
            foreach (int threads in ThreadCounts)
            {
                RunFingerprint[] found = await Fingerprints(sample.Runs, level, threads, cancel);
                ticks ??= found.ToDictionary(each => each.Run, each => each.Ticks);
                string[] wrong = [.. found.Select(each => Difference(sample, ticks, each)).OfType<string>()];
                string place = $"{level.Name}, {threads} thread{(threads == 1 ? "" : "s")}";
                context.Output.WriteLine(
                    $"{place}: {found.Length - wrong.Length} of {found.Length} runs equal to the last bit, every month");
                differences.AddRange(wrong.Select(words => $"{place}: {words}"));
            }
        }

        if (cluster is not null)
            differences.AddRange(await OnCluster(cluster, sample, cancel));
        foreach (string difference in differences)
            context.Error.WriteLine(difference);
        return differences.Count == 0 ? ExitCode.Done : ExitCode.Mismatch;
    }

    /// <summary>A cluster hands back results, not months: its last state and all that was recorded are compared.</summary>
    private async Task<string[]> OnCluster(ClusterUrl cluster, StoredSample sample, CancellationToken cancel)
    {
        var wrong = new List<string>();
        var request = new SimulationRequest(_loaded, sample.Runs.ToHashSet(), Threads: 1)
        {
            Cluster = cluster,
            Notice = context.Error.WriteLine,
        };
        await context.Simulator.RunAsync(
            request,
            records => wrong.AddRange(records
                .Select(record => (record.Id, What: sample.Difference(RunFingerprint.Of(record, []))))
                .Where(found => found.What is not null)
                .Select(found => $"{cluster}: {Words(found.Id, found.What!)}")),
            cancel);
        context.Output.WriteLine(
            $"{cluster}: {sample.Runs.Count - wrong.Count} of {sample.Runs.Count} runs equal to the last bit");
        return [.. wrong];
    }

    private string? Difference(StoredSample sample, IReadOnlyDictionary<RunId, string> ticks, RunFingerprint found)
    {
        string? what = sample.Difference(found)
            ?? (ticks[found.Run] == found.Ticks ? null : "another state in a month before the last");
        return what is null ? null : Words(found.Run, what);
    }

    private string Words(RunId run, string what) =>
        $"{_loaded.Study.Policies[run.Policy].Name}, future {run.Future}, replicate {run.Replicate}: {what}";

    private async Task<RunFingerprint[]> Fingerprints(
        IReadOnlyList<RunId> runs, VectorLevel level, int threads, CancellationToken cancel)
    {
        string[] arguments =
        [
            "verify", folder, "--threads", threads.ToString(CultureInfo.InvariantCulture),
            .. runs.SelectMany(run => new[] { "--fingerprint", Text(run) }),
        ];
        string[] lines = await OtherProcess.LinesAsync(arguments, level.Switch, cancel);
        return [.. lines.Select(RunFingerprint.Parse)];
    }

    private static string Text(RunId run) =>
        string.Create(CultureInfo.InvariantCulture, $"{run.Policy}/{run.Future}/{run.Replicate}");

    private static RunId Parse(string text)
    {
        int[] parts = Array.ConvertAll(text.Split('/'), part => int.Parse(part, CultureInfo.InvariantCulture));
        return new RunId(parts[0], parts[1], parts[2]);
    }
}
