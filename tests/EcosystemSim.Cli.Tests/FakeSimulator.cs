using EcosystemSim.Grains.Hosting;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Tests;

/// <summary>
/// Made-up runs: policies differ by one place and 100 papers, futures and replicates by noise that policies share.
/// </summary>
internal sealed class FakeSimulator : ISimulator
{
    public IReadOnlyList<IndicatorColumn> Columns { get; init; } =
    [
        new("research-rank", "rank", IndicatorKind.Rank, Better.Lower, "world rank in AI research", "I1"),
        new("application-rank", "rank", IndicatorKind.Rank, Better.Lower, "world rank in AI application", "I5"),
        new("ai-papers", "papers", IndicatorKind.Flow, Better.Higher, "AI papers of a year", "K1"),
    ];

    private const int BatchRuns = 5;

    /// <summary>Changes reference runs, by policy.</summary>
    public Func<int, ReferenceRun, ReferenceRun> References { get; init; } = (_, run) => run;

    /// <summary>Policies whose reference runs were asked for.</summary>
    public List<int> AskedReferences { get; } = [];

    /// <summary>How often it was told that no more runs will be asked for.</summary>
    public int Finished { get; private set; }

    /// <summary>Runs that break.</summary>
    public Func<RunId, bool> Breaks { get; init; } = _ => false;

    /// <summary>Phase in which they do.</summary>
    public string BreaksIn { get; init; } = "pipeline";

    /// <summary>Called before each run.</summary>
    public Action<int> Before { get; init; } = _ => { };

    public int Shuffle { get; init; } = 1;

    /// <summary>Runs that were asked for, over all calls.</summary>
    public int Asked { get; private set; }

    /// <summary>How often it was told that it will be needed.</summary>
    public int Prepared { get; private set; }

    /// <summary>The cluster that was named last.</summary>
    public ClusterUrl? Cluster { get; private set; }

    public void Prepare(int threads) => Prepared++;

    public Task RunAsync(SimulationRequest request, Action<IReadOnlyList<RunRecord>> putAway, CancellationToken cancel)
    {
        Cluster = request.Cluster;
        RunId[] ids = [.. request.Missing];
        Asked += ids.Length;
        new Random(Shuffle).Shuffle(ids);
        var done = new List<RunRecord>();
        for (int i = 0; i < ids.Length && !cancel.IsCancellationRequested; i++)
        {
            Before(i);
            if (!cancel.IsCancellationRequested)
                done.Add(Record(request.Loaded.Study, ids[i], request.Loaded.Study.KeyOf(ids[i])));
        }

        foreach (RunRecord[] batch in done.Chunk(BatchRuns))
            putAway(batch);
        cancel.ThrowIfCancellationRequested();
        return Task.CompletedTask;
    }

    public async Task<ReferenceRun> RunReferenceAsync(LoadedStudy loaded, int policy, CancellationToken cancel)
    {
        await Task.Yield();
        cancel.ThrowIfCancellationRequested();
        AskedReferences.Add(policy);
        // Keys are not for several threads at a time, and nobody looks at this one.
        RunRecord inline = Record(loaded.Study, new RunId(policy, 0, 0), default);
        return References(policy, MadeReferences.Of(loaded.Study, policy, inline));
    }

    public Task FinishAsync()
    {
        Finished++;
        return Task.CompletedTask;
    }

    private RunRecord Record(Study study, RunId id, RunKey key)
    {
        var values = new List<double>();
        for (int year = 0; year <= study.Years; year++)
        {
            double noise = year * (Math.Sin((5 * id.Future) + id.Replicate + 1) + 0.1);
            double effect = year == 0 ? 0 : id.Policy;
            values.AddRange(Columns.Select(column => column.Key switch
            {
                "research-rank" => 17 + noise - effect,
                "application-rank" => 78 + (2 * noise) - effect,
                "ai-papers" => 2000 + (50 * noise) + (100 * effect),
                _ => 10 + (0.1 * noise) + effect,
            }));
        }

        return new RunRecord
        {
            Key = key,
            Id = id,
            Values = Breaks(id) ? [] : [.. values],
            StateHash = (ulong)id.GetHashCode(),
            Failure = Breaks(id) ? new RunFailure(7, BreaksIn, "firm 3", "NaN in firm 3") : null,
        };
    }
}
