using EcosystemSim.Model.Runs;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;

namespace EcosystemSim.Cli.Running;

/// <summary>The runs that a study consists of, by key. Runs that do the same under two names are one run.</summary>
internal sealed class Ensemble
{
    private readonly Dictionary<RunKey, RunId> _runs = [];

    public Ensemble(Study study)
    {
        foreach (RunId run in study.Runs)
            _runs.TryAdd(study.KeyOf(run), run);
    }

    public IReadOnlyCollection<RunKey> Keys => _runs.Keys;

    public IReadOnlySet<RunId> Missing(StoredRuns stored) =>
        _runs.Where(run => !stored.Contains(run.Key)).Select(run => run.Value).ToHashSet();

    /// <summary>An ensemble may grow; runs that are there and not part of it would get lost.</summary>
    /// <exception cref="ResultsDirectoryException">The directory holds such runs.</exception>
    public void RefuseOtherRuns(StoredRuns stored, string folder)
    {
        int others = stored.Keys.Count(key => !_runs.ContainsKey(key));
        if (others == 0)
            return;
        throw new ResultsDirectoryException(
            $"'{folder}' holds {others} of {stored.Count} runs that are not part of this ensemble: of another scenario, seed or "
            + "horizon, or of a larger ensemble. Nothing was run. "
            + "Choose another directory with --out, or start over in this one with --fresh.");
    }
}
