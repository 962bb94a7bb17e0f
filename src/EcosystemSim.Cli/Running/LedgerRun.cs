using System.Globalization;
using EcosystemSim.Engine;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Units;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;

namespace EcosystemSim.Cli.Running;

/// <summary>
/// Runs the reference runs that the ledger of a results directory lacks, checks the law on each and writes the ledger. A ledger
/// that is there is taken by the key of its run, as runs are.
/// </summary>
internal sealed class LedgerRun
{
    private readonly Study _study;
    private readonly string _path;
    private readonly List<PolicyLedger> _former = [];
    private readonly Dictionary<RunKey, PolicyLedger> _ledgers = [];
    private readonly Dictionary<RunKey, ReferenceRun> _runs = [];
    private readonly (RunKey Key, int Policy)[] _missing;
    private int _institutions;

    public LedgerRun(Study study, ResultsDirectory directory)
    {
        (_study, _path) = (study, directory[ResultFiles.Ledger]);
        IsDamaged = !TryRead();
        _missing =
        [
            .. Keys.Index().Where(policy => !_ledgers.ContainsKey(policy.Item))
                .DistinctBy(policy => policy.Item).Select(policy => (policy.Item, policy.Index)),
        ];
    }

    /// <summary>A file is there that cannot be read; it is made again.</summary>
    public bool IsDamaged { get; }

    public bool IsDone => _runs.Count == _missing.Length;

    public string Progress => string.Create(
        CultureInfo.InvariantCulture, $"Ledger: {_runs.Count} of {_missing.Length} reference runs done.");

    private IEnumerable<RunKey> Keys => Enumerable.Range(0, _study.Policies.Count).Select(policy => _study.KeyOf(IdOf(policy)));

    /// <summary>Runs what is missing; nothing is written yet.</summary>
    public async Task RunAsync(ISimulator simulator, LoadedStudy loaded, CancellationToken cancel)
    {
        foreach ((RunKey key, int policy) in _missing)
        {
            ReferenceRun run = await simulator.RunReferenceAsync(loaded, policy, cancel);
            _institutions += run.Entries.Select(entry => entry.Id).Distinct().Count();
            _runs[key] = run with { Entries = PolicyLedger.Of("", key, run.Entries).Entries };
        }
    }

    /// <summary>Compares with the ensemble, whose runs are all there, and writes the ledgers of equal runs.</summary>
    public LedgerOutcome Finish(StoredRuns ensemble)
    {
        var mismatches = new List<string>();
        var notes = new List<string>();
        foreach ((RunKey key, int policy) in _missing)
        {
            ReferenceRun run = _runs[key];
            RunRecord stored = ensemble.Read(key, IdOf(policy));
            string name = _study.Policies[policy].Name;
            if (Difference(run, stored) is { } difference)
                mismatches.Add($"Ledger: policy {name}: {difference} Its ledger is left out.");
            else if (stored.Failure is not null)
                notes.Add($"Ledger: policy {name} has none, as the ensemble has no whole reference run of it.");
            else
                _ledgers[key] = new PolicyLedger(name, key, run.Entries);
        }

        Write();
        int kept = Keys.Distinct().Count() - _missing.Length;
        return new LedgerOutcome(
            _missing.Length, _institutions, _study.Years * Time.MonthsPerYear, kept, notes, mismatches);
    }

    private static RunId IdOf(int policy) => new(policy, Future: 0, Replicate: 0);

    /// <summary>How the reference run breaks the law, in a sentence; null when it keeps it.</summary>
    private static string? Difference(ReferenceRun run, RunRecord stored)
    {
        if (stored.Failure?.Phase == StudyWorker.OutsideTheModel)
            return null;
        if (stored.Failure is not null || run.Inline.Failure is not null)
        {
            return stored.Failure == run.Inline.Failure
                ? null
                : "one of the ensemble's run and the run beside it broke, and the other did not.";
        }

        if (run.FirstDifference is { } month)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"through the institutions the state differs from the ensemble's, first after month {month} of "
                + $"{run.InlineHashes.Count}{(run.Broken is null ? "." : $" ({run.Broken}).")}");
        }

        return run.InlineHashes[^1] == stored.StateHash ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"after month {run.InlineHashes.Count} the state is {run.InlineHashes[^1]:x16}, and in the ensemble "
            + $"{stored.StateHash:x16}.");
    }

    private bool TryRead()
    {
        if (!File.Exists(_path))
            return true;
        try
        {
            _former.AddRange(LedgerFile.Read(_path, _study.FirstYear));
            foreach (PolicyLedger ledger in _former)
                _ledgers.TryAdd(ledger.Run, ledger);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>All ledgers in the order of the study, unless they are there in just this order.</summary>
    private void Write()
    {
        PolicyLedger[] all =
        [
            .. Keys.Zip(_study.Policies).Where(policy => _ledgers.ContainsKey(policy.First))
                .Select(policy => _ledgers[policy.First] with { Policy = policy.Second.Name }),
        ];
        bool isThere = all.Select(ledger => (ledger.Policy, ledger.Run)).SequenceEqual(
            _former.Select(ledger => (ledger.Policy, ledger.Run)));
        if (all.Length == 0)
            File.Delete(_path);
        else if (!isThere)
            LedgerFile.Write(_path, _study.FirstYear, all);
    }
}
