using System.Collections.Immutable;
using EcosystemSim.Engine;
using EcosystemSim.Grains;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Contracts.Client;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Cli.Running;

/// <summary>
/// Runs ensembles through Orleans: as a client of a silo in this process. A cluster differs by its address alone.
/// </summary>
internal sealed class OrleansSimulator : ISimulator
{
    /// <summary>
    /// Most runs of a lease: a third of a second of work, so that little is lost with a worker and the last ones end together.
    /// </summary>
    private const int MostRunsOfBatch = 8;

    /// <summary>Leases for each worker at the least, so that a small ensemble keeps them all busy.</summary>
    private const int LeasesPerWorker = 4;

    /// <summary>A run of ten years takes a fraction of a second; one that takes so long never ends.</summary>
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(10);

    private Task<Connected>? _starting;
    private ReferenceRuns? _references;

    public IReadOnlyList<IndicatorColumn> Columns => IndicatorCatalog.Columns;

    public void Prepare(int threads) => _starting ??= Task.Run(() => Connected.StartAsync(threads));

    public async Task RunAsync(
        SimulationRequest request, Action<IReadOnlyList<RunRecord>> putAway, CancellationToken cancel)
    {
        Study study = request.Loaded.Study;
        var order = new WorkOrder(study.Scenarios);
        var spec = new EnsembleSpec(
            Package(request.Loaded),
            EngineBuild.StampFor(study.Scenarios[0].World.DataHash),
            Batches(order, request.Missing, request.Threads),
            RunLimit);
        Prepare(request.Threads);
        Connected here = await _starting!.WaitAsync(cancel);
        var client = new EnsembleClient(here.Cluster.Grains, Guid.NewGuid().ToString("N"), TimeProvider.System);
        await client.RunAsync(spec, new Receiver(study, order, putAway), cancel);
    }

    public async Task<ReferenceRun> RunReferenceAsync(LoadedStudy loaded, int policy, CancellationToken cancel)
    {
        Prepare(Environment.ProcessorCount);
        Connected here = await _starting!.WaitAsync(cancel);
        _references ??= new ReferenceRuns(loaded, Package(loaded), here.Cluster.Grains);
        return await _references.RunAsync(policy, cancel);
    }

    public async Task FinishAsync()
    {
        if (_starting is null)
            return;
        Connected here = await _starting;
        (_starting, _references) = (null, null);
        await here.DisposeAsync();
    }

    private static PlanPackage Package(LoadedStudy loaded) => new(
        loaded.Study.Hash,
        [.. loaded.Scenarios.Select(ScenarioWriter.Write)],
        [.. loaded.Countries.All.Select(file => new NamedFile(file.Key, file.Value))]);

    /// <summary>Neighbours in the work order that are missing and of one group, a few at a time.</summary>
    internal static ImmutableArray<Batch> Batches(WorkOrder order, IReadOnlySet<RunId> missing, int workers)
    {
        int most = Math.Clamp(missing.Count / (LeasesPerWorker * workers), 1, MostRunsOfBatch);
        ImmutableArray<Batch>.Builder batches = ImmutableArray.CreateBuilder<Batch>();
        for (int position = 0; position < order.Count; position++)
        {
            if (!missing.Contains(order.InStudy(position)))
                continue;
            int group = order.GroupOf(position);
            if (batches.Count > 0 && batches[^1] is { } last && last.Group == group && last.Count < most
                && last.First + last.Count == position)
                batches[^1] = last with { Count = last.Count + 1 };
            else
                batches.Add(new Batch(position, 1, group));
        }

        return batches.ToImmutable();
    }

    /// <summary>A silo in this process and a client of it.</summary>
    private sealed record Connected(EmbeddedSilo Silo, ClusterConnection Cluster) : IAsyncDisposable
    {
        public static async Task<Connected> StartAsync(int threads)
        {
            EmbeddedSilo silo = await EmbeddedSilo.StartAsync(threads, CancellationToken.None);
            return new Connected(silo, await ClusterConnection.ConnectAsync(silo.Address, CancellationToken.None));
        }

        public async ValueTask DisposeAsync()
        {
            await Cluster.DisposeAsync();
            await Silo.DisposeAsync();
        }
    }

    private sealed class Receiver(Study study, WorkOrder order, Action<IReadOnlyList<RunRecord>> putAway) : IBatchReceiver
    {
        public Task PutAwayAsync(IReadOnlyList<HeldBatch> batches)
        {
            putAway([.. batches.SelectMany(Records)]);
            return Task.CompletedTask;
        }

        private IEnumerable<RunRecord> Records(HeldBatch batch)
        {
            for (int i = 0; i < batch.Batch.Count; i++)
            {
                RunId id = order.InStudy(batch.Batch.First + i);
                RunKey key = study.KeyOf(id);
                yield return batch.Lost is { } lost ? GivenUp(id, key, lost) : Checked(batch.Runs[i].ToRecord(id), key);
            }
        }

        private static RunRecord Checked(RunRecord record, RunKey asked) => record.Key == asked
            ? record
            : throw new InvalidOperationException($"Run {record.Id} came back as {record.Key}, not as {asked}.");

        private static RunRecord GivenUp(RunId id, RunKey key, string why) => new()
        {
            Key = key,
            Id = id,
            Values = [],
            StateHash = 0,
            Failure = new RunFailure(0, StudyWorker.OutsideTheModel, "", why),
        };
    }
}
