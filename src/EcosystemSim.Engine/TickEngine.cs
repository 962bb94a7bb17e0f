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
    private readonly int _epochPhase;
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
        _epochPhase = Array.FindIndex(_phases, phase => phase is DecideAtEpoch);
        _stochastic = stochastic;
    }

    public WorldState World { get; }

    /// <summary>The next month to run, 0 = the first.</summary>
    public int Month { get; internal set; }

    /// <summary>True in the first month of a fiscal year, when institutions decide.</summary>
    public bool IsAtEpoch => Month % Time.MonthsPerYear == 0;

    /// <summary>Key of the phase that is running or ran last; where a failed run broke.</summary>
    public string Phase { get; private set; } = "start";

    /// <summary>Looks at the world between phases, for profiles and traces; null in ordinary runs.</summary>
    public Action<IPhase, int>? AfterPhase { get; set; }

    /// <summary>Runs one month. Flows of the past year are cleared when a new one begins.</summary>
    public void Step()
    {
        Tick tick = new(Month, new Chance(_draws, Month, _stochastic));
        int first = World.Epoch.IsOpen ? _epochPhase : BeginMonth();
        RunPhases(first, _phases.Length, in tick);
        Month++;
    }

    /// <summary>
    /// Runs the next month up to the point at which institutions answer and returns what each of them sees. Fill in their
    /// decisions and go on with <see cref="Step"/>; the bits are those of a month run at once.
    /// </summary>
    /// <exception cref="InvalidOperationException">The next month does not begin a fiscal year.</exception>
    public Epoch OpenEpoch()
    {
        if (!IsAtEpoch)
            throw new InvalidOperationException($"Institutions decide when a fiscal year begins, not in month {Month}.");
        if (World.Epoch.IsOpen)
            return World.Epoch;
        Tick tick = new(Month, new Chance(_draws, Month, _stochastic));
        RunPhases(BeginMonth(), _epochPhase, in tick);
        ((DecideAtEpoch)_phases[_epochPhase]).Open(World, in tick);
        return World.Epoch;
    }

    /// <summary>Starts a run in a world that a start world is copied into; the policy's rules answer at epochs.</summary>
    public static TickEngine Start(
        WorldState world, WorldState start, Policy policy, Draws draws, bool stochastic = true, Freeze freeze = Freeze.None)
    {
        Prepare(world, start, policy, in draws, stochastic, freeze);
        return new TickEngine(world, new InlineRules(policy), draws, stochastic);
    }

    /// <summary>The same with somebody else who answers.</summary>
    public static TickEngine Start(WorldState world, WorldState start, Policy policy, Draws draws, IDecisionSource decisions)
    {
        Prepare(world, start, policy, in draws, stochastic: true, Freeze.None);
        return new TickEngine(world, decisions, draws);
    }

    private static void Prepare(
        WorldState world, WorldState start, Policy policy, in Draws draws, bool stochastic, Freeze freeze)
    {
        world.CopyFrom(start);
        world.Freeze = freeze;
        Model.Initialisation.StartWorld.Prepare(world, policy, in draws, stochastic);
    }

    private int BeginMonth()
    {
        if (IsAtEpoch)
            World.ClearFlows();
        return 0;
    }

    private void RunPhases(int first, int end, in Tick tick)
    {
        for (int i = first; i < end; i++)
        {
            Phase = _phases[i].Info.Key;
            _phases[i].Run(World, in tick);
            AfterPhase?.Invoke(_phases[i], Month);
        }
    }
}
