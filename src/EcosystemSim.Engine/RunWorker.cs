using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Invariants;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;
using EcosystemSim.Model.World;
using EcosystemSim.Results;

namespace EcosystemSim.Engine;

/// <summary>Runs one run after another in memory of its own; belongs to one thread.</summary>
/// <remarks>
/// An ensemble keeps every processor busy with a run of its own, which is what costs least. Only when there are fewer runs than
/// threads may a run use more: then the phases of a large nation are shared by a team, which lives as long as the run.
/// </remarks>
public sealed class RunWorker(ScenarioPlan plan)
{
    private WorldState? _world;
    private (int Future, ParameterSet Drawn) _future = (-1, plan.Parameters);

    /// <summary>Looks at the world after each month, for traces; null in ordinary runs.</summary>
    public Action<WorldState>? AfterMonth { get; init; }

    /// <summary>The team of a run that starts with so many firms; it is let go when the run ends.</summary>
    public Func<int, Team> TeamOf { get; init; } = static _ => Team.Alone;

    /// <summary>How many threads each of some runs may use, so that all threads have something to do.</summary>
    public static int ThreadsFor(int runs, int threads) => Math.Max(1, threads / Math.Max(1, runs));

    /// <summary>Runs one run. A run that breaks, its start world included, is a record and not an exception.</summary>
    /// <param name="id">Place in the ensemble.</param>
    /// <param name="startOf">Gives the start world of the run's future; it is not changed.</param>
    /// <param name="cancel">Looked at before each month.</param>
    /// <exception cref="OperationCanceledException">Cancelled: the run is neither finished nor broken.</exception>
    public RunRecord Run(RunId id, Func<WorldState> startOf, CancellationToken cancel)
    {
        Policy policy = plan.Policies[id.Policy];
        RunKey key = RunKey.Of(plan, policy, Drawn(id.Future), id.Replicate);
        double[] values = new double[(plan.Years + 1) * IndicatorCatalog.Width];
        int recorded = 0, month = 0;
        TickEngine? engine = null;
        try
        {
            WorldState start = startOf();
            _world ??= new WorldState(plan, start.Size);
            using Team team = TeamOf(start.Firms.Count);
            _world.Team = team;
            engine = TickEngine.Start(_world, start, policy, new Draws(plan.Seed, (uint)id.Replicate));
            engine.World.RecordsRankInterval = id.Replicate % IndexConstants.RankIntervalReplicateStep == 0;
            Record(engine.World, recorded, values);
            recorded++;
            for (; month < plan.Years * Time.MonthsPerYear; month++)
            {
                cancel.ThrowIfCancellationRequested();
                engine.Step();
                AfterMonth?.Invoke(engine.World);
                if ((month + 1) % Time.MonthsPerYear != 0)
                    continue;
                CloseYear(engine.World, recorded, values);
                recorded++;
            }

            return new RunRecord { Key = key, Id = id, Values = values, StateHash = engine.World.Hash() };
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            return new RunRecord
            {
                Key = key,
                Id = id,
                Values = values[..(recorded * IndicatorCatalog.Width)],
                StateHash = 0,
                Failure = new RunFailure(
                    month, engine?.Phase ?? "start", engine is null ? "" : BrokenPlace.EntityIn(engine.World, broken.Message),
                    broken.Message),
            };
        }
        finally
        {
            _world?.Team = Team.Alone;
        }
    }

    /// <summary>Runs one run from a start world at hand.</summary>
    public RunRecord Run(RunId id, WorldState start) => Run(id, () => start, CancellationToken.None);

    /// <summary>Parameters of a future: drawn once for all of its runs, which follow each other.</summary>
    private ParameterSet Drawn(int future)
    {
        if (_future.Future != future)
            _future = (future, FutureDraw.Of(plan, future));
        return _future.Drawn;
    }

    private static void CloseYear(WorldState world, int year, double[] values)
    {
        if (InvariantCatalog.Check(world, stochastic: true) is { } broken)
            throw new InvalidOperationException(broken);
        Record(world, year, values);
    }

    private static void Record(WorldState world, int year, double[] values) => IndicatorCatalog.Record(
        world, new YearEnd(year, year), values.AsSpan(year * IndicatorCatalog.Width, IndicatorCatalog.Width));
}
