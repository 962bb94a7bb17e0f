using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Analysis;

/// <summary>The finished runs of a policy, each beside the run of another policy with the same future and replicate.</summary>
/// <param name="Own">Places of the policy's runs in the table, in canonical order.</param>
/// <param name="Futures">Future of each.</param>
/// <param name="Partners">Place of each one's partner; -1 where that failed or was not run.</param>
/// <param name="Expected">Number of pairs that were run, failed or not.</param>
internal sealed record PairedRuns(int[] Own, int[] Futures, int[] Partners, int Expected)
{
    public static PairedRuns Of(IRunTable table, int policy, int reference)
    {
        IReadOnlyList<RunId> finished = table.Finished;
        int[] own = Places(finished, policy);
        var others = Places(finished, reference).ToDictionary(place => Pair(finished[place]));
        return new PairedRuns(
            own,
            [.. own.Select(place => finished[place].Future)],
            [.. own.Select(place => others.GetValueOrDefault(Pair(finished[place]), -1))],
            Run(table, policy).Intersect(Run(table, reference)).Count());
    }

    /// <summary>Policy less reference, pair by pair.</summary>
    /// <param name="valueOf">Value of the run at a place.</param>
    public IEnumerable<Pair> Differences(Func<int, double> valueOf)
    {
        for (int i = 0; i < Own.Length; i++)
        {
            if (Partners[i] >= 0)
                yield return new Pair(Futures[i], valueOf(Own[i]) - valueOf(Partners[i]));
        }
    }

    /// <summary>The policy's own values, each with the future it is of.</summary>
    /// <param name="valueOf">Value of the run at a place.</param>
    public IEnumerable<Pair> Levels(Func<int, double> valueOf) => Own.Select((place, i) => new Pair(Futures[i], valueOf(place)));

    private static int[] Places(IReadOnlyList<RunId> finished, int policy) =>
    [
        .. Enumerable.Range(0, finished.Count)
            .Where(place => finished[place].Policy == policy)
            .OrderBy(place => finished[place].Future)
            .ThenBy(place => finished[place].Replicate),
    ];

    private static IEnumerable<(int Future, int Replicate)> Run(IRunTable table, int policy) =>
        table.Finished.Concat(table.Failures.Select(failed => failed.Id)).Where(run => run.Policy == policy).Select(Pair);

    private static (int Future, int Replicate) Pair(RunId run) => (run.Future, run.Replicate);
}
