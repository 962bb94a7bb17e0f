using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine;

/// <summary>One run of one world, month by month, on the thread that calls it. No input or output, no clock.</summary>
public sealed class TickEngine
{
    private readonly Draws _draws;
    private readonly IPhase[] _phases;
    private readonly bool _stochastic;

    /// <param name="world">A prepared start world; the engine changes it.</param>
    /// <param name="decisions">Who answers for the institutions.</param>
    /// <param name="draws">The run's random numbers.</param>
    /// <param name="stochastic">False for expectation mode (MODEL.md 3.2).</param>
    public TickEngine(WorldState world, IDecisionSource decisions, Draws draws, bool stochastic = true)
    {
        World = world;
        _draws = draws;
        _phases = TickPhases.All(decisions);
        _stochastic = stochastic;
    }

    public WorldState World { get; }

    /// <summary>The next month to run, 0 = the first.</summary>
    public int Month { get; private set; }

    /// <summary>Key of the phase that is running or ran last; where a failed run broke.</summary>
    public string Phase { get; private set; } = "start";

    /// <summary>Looks at the world between phases, for profiles and traces; null in ordinary runs.</summary>
    public Action<IPhase, int>? AfterPhase { get; set; }

    /// <summary>Runs one month. Flows of the past year are cleared when a new one begins.</summary>
    public void Step()
    {
        if (Month % Time.MonthsPerYear == 0)
            World.ClearFlows();
        Tick tick = new(Month, new Chance(_draws, Month, _stochastic));
        foreach (IPhase phase in _phases)
        {
            Phase = phase.Info.Key;
            phase.Run(World, in tick);
            AfterPhase?.Invoke(phase, Month);
        }

        Month++;
    }

    /// <summary>Starts a run of a plan in a world that a start world is copied into.</summary>
    public static TickEngine Start(
        WorldState world, WorldState start, Policy policy, Draws draws, bool stochastic = true, Freeze freeze = Freeze.None)
    {
        world.CopyFrom(start);
        world.Freeze = freeze;
        Model.Initialisation.StartWorld.Prepare(world, policy, in draws, stochastic);
        return new TickEngine(world, new InlineRules(policy), draws, stochastic);
    }
}
