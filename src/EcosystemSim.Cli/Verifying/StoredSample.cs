using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;

namespace EcosystemSim.Cli.Verifying;

/// <summary>Some finished runs of a results directory, spread evenly over policies and futures.</summary>
internal sealed class StoredSample
{
    private readonly Dictionary<RunId, RunRecord> _records;

    /// <param name="directory">The results, held by this process.</param>
    /// <param name="study">The study they are of.</param>
    /// <param name="columns">The recorded columns.</param>
    /// <param name="size">How many runs at the most.</param>
    public StoredSample(ResultsDirectory directory, Study study, IReadOnlyList<IndicatorColumn> columns, int size)
    {
        var stored = new StoredRuns(directory, columns);
        RunRecord[] finished = [.. Spread([.. study.Runs], size)
            .Select(run => stored.Read(study.KeyOf(run), run))
            .Where(record => record.Failure is null)];
        _records = finished.ToDictionary(record => record.Id);
    }

    public IReadOnlyList<RunId> Runs => [.. _records.Keys];

    /// <summary>What of a run differs from what is stored; null when nothing does.</summary>
    public string? Difference(RunFingerprint found)
    {
        RunRecord stored = _records[found.Run];
        return stored.Key.Hex != found.Key ? "another run key"
            : stored.StateHash != found.StateHash ? "another state after the last month"
            : RunFingerprint.DigestOf(stored.Values) != found.Values ? "another recorded value"
            : null;
    }

    /// <summary>
    /// Every so many runs, by a step that shares no factor with the number of runs, so that all policies come by.
    /// </summary>
    internal static IEnumerable<RunId> Spread(RunId[] runs, int size)
    {
        int count = Math.Min(size, runs.Length);
        int step = Math.Max(1, runs.Length / Math.Max(1, count));
        while (step > 1 && GreatestCommonDivisor(step, runs.Length) > 1)
            step--;
        return Enumerable.Range(0, count).Select(i => runs[(int)((long)i * step % runs.Length)]);
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
