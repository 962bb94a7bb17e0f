using System.Diagnostics;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine;

/// <summary>Time per phase of the tick, measured on a plan's first policy.</summary>
public static class PhaseProfile
{
    /// <summary>
    /// Mean milliseconds per tick by phase key, over <paramref name="years"/> after one warm-up run of as many.
    /// </summary>
    public static IReadOnlyDictionary<string, double> Measure(ScenarioPlan plan, int years, CancellationToken cancel)
    {
        WorldState start = StartWorld.Build(plan, ParameterSet.Defaults);
        WorldState world = new(plan, start.Size);
        Dictionary<string, double> total = [];
        for (int run = 0; run < 2; run++)
        {
            total.Clear();
            Stopwatch clock = new();
            TickEngine engine = StartRun(plan, world, start, total, clock);
            for (int month = 0; month < years * Time.MonthsPerYear; month++)
            {
                cancel.ThrowIfCancellationRequested();
                clock.Restart();
                engine.Step();
            }
        }

        return total.ToDictionary(pair => pair.Key, pair => pair.Value / (years * Time.MonthsPerYear));
    }

    private static TickEngine StartRun(
        ScenarioPlan plan, WorldState world, WorldState start, Dictionary<string, double> total, Stopwatch clock)
    {
        TickEngine engine = TickEngine.Start(world, start, plan.Policies[^1], new Draws(plan.Seed, 0));
        engine.AfterPhase = (phase, _) =>
        {
            total[phase.Info.Key] = total.GetValueOrDefault(phase.Info.Key) + clock.Elapsed.TotalMilliseconds;
            clock.Restart();
        };
        return engine;
    }
}
