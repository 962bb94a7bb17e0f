using EcosystemSim.Cli.Running;
using EcosystemSim.Engine;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Tests;

/// <summary>Runs ensembles as the program does, and reference runs without grains: the rules answer in this process.</summary>
internal sealed class InlineReferences : ISimulator
{
    private readonly OrleansSimulator _ensembles = new();

    public IReadOnlyList<IndicatorColumn> Columns => _ensembles.Columns;

    public void Prepare(int threads) => _ensembles.Prepare(threads);

    public Task RunAsync(SimulationRequest request, Action<IReadOnlyList<RunRecord>> putAway, CancellationToken cancel) =>
        _ensembles.RunAsync(request, putAway, cancel);

    public Task FinishAsync() => _ensembles.FinishAsync();

    public Task<ReferenceRun> RunReferenceAsync(LoadedStudy loaded, int policy, CancellationToken cancel)
    {
        ScenarioPlan plan = loaded.Study.Scenarios[0];
        WorldState start = new StartWorlds([plan], 1).Of(0, 0);
        InlineRun inline = InlineRun.Of(plan, new RunId(policy, 0, 0), () => start, cancel);
        var world = new WorldState(plan, start.Size);
        TickEngine engine = TickEngine.Start(
            world, start, plan.Policies[policy], new Draws(plan.Seed, 0), new InlineRules(plan.Policies[policy]));
        world.RecordsRankInterval = true;
        var entries = new List<LedgerEntry>();
        var hashes = new List<ulong>();
        for (int month = 0; month < plan.Years * 12; month++)
        {
            bool isEpoch = engine.IsAtEpoch;
            engine.Step();
            hashes.Add(world.Hash());
            if (isEpoch)
                entries.AddRange(world.Epoch.Tables.SelectMany(table => Decided(world.Epoch.Year, table)));
        }

        entries.AddRange(LedgerEntries.OfYearAfter(inline.YearAfter!));
        return Task.FromResult(new ReferenceRun(inline.Record, inline.MonthHashes, hashes, entries));
    }

    private static IEnumerable<LedgerEntry> Decided(int year, EpochTable table) =>
        Enumerable.Range(0, table.Count).Select(row => new LedgerEntry(
            year, table.IdOf(row), LedgerEntry.ByRule(Institution.DefaultRule), table.Seen(row).ToArray(),
            table.Decided(row).ToArray(), table.Applied(row).ToArray()));
}
