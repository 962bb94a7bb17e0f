using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Invariants;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;
using EcosystemSim.Model.World;
using EcosystemSim.Results;

namespace EcosystemSim.Engine;

/// <summary>Runs one run after another in memory of its own; belongs to one thread.</summary>
public sealed class RunWorker(ScenarioPlan plan)
{
    private WorldState? _world;

    /// <summary>Runs one run from its future's start world. A run that breaks is a record, not an exception.</summary>
    /// <param name="id">Place in the ensemble.</param>
    /// <param name="start">Start world of the run's future; not changed.</param>
    public RunRecord Run(RunId id, WorldState start)
    {
        Policy policy = plan.Policies[id.Policy];
        RunKey key = RunKey.Of(plan, policy, start.Parameters, id.Replicate);
        _world ??= new WorldState(plan, start.Size);
        TickEngine engine = TickEngine.Start(_world, start, policy, new Draws(plan.Seed, (uint)id.Replicate));
        double[] values = new double[(plan.Years + 1) * IndicatorCatalog.Width];
        int recorded = 0;
        try
        {
            Record(engine.World, recorded, values);
            recorded++;
            for (int month = 0; month < plan.Years * Time.MonthsPerYear; month++)
            {
                engine.Step();
                if ((month + 1) % Time.MonthsPerYear == 0)
                {
                    CloseYear(engine.World, recorded, values);
                    recorded++;
                }
            }

            return new RunRecord { Key = key, Id = id, Values = values, StateHash = engine.World.Hash() };
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return new RunRecord
            {
                Key = key,
                Id = id,
                Values = values[..(recorded * IndicatorCatalog.Width)],
                StateHash = 0,
                Failure = new RunFailure(engine.Month, engine.Phase, broken.Message),
            };
        }
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
