using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;
using EcosystemSim.Results;

namespace EcosystemSim.Engine;

/// <summary>
/// A run of the ensemble looked at month by month: what the same run must equal when its institutions are asked one by one.
/// </summary>
/// <param name="Record">What the ensemble keeps of it.</param>
/// <param name="MonthHashes">Hash of the state after each month.</param>
/// <param name="YearAfter">
/// What institutions would see when the year after the last began: how the last year ended for each of them. Null when the run
/// broke.
/// </param>
public sealed record InlineRun(RunRecord Record, IReadOnlyList<ulong> MonthHashes, Epoch? YearAfter)
{
    /// <param name="plan">The scenario.</param>
    /// <param name="id">Place in the ensemble of this scenario.</param>
    /// <param name="startOf">Gives the start world of the run's future; it is not changed.</param>
    /// <param name="cancel">Looked at before each month.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static InlineRun Of(ScenarioPlan plan, RunId id, Func<WorldState> startOf, CancellationToken cancel)
    {
        var hashes = new List<ulong>();
        WorldState? last = null;
        var worker = new RunWorker(plan)
        {
            AfterMonth = world =>
            {
                hashes.Add(world.Hash());
                last = world;
            },
        };
        RunRecord record = worker.Run(id, startOf, cancel);
        return new InlineRun(record, hashes, record.Failure is null && last is not null ? Open(last) : null);

        Epoch Open(WorldState world) =>
            new TickEngine(world, new GivenDecisions(), new Draws(plan.Seed, (uint)id.Replicate)) { Month = hashes.Count }
                .OpenEpoch();
    }
}
