using BenchmarkDotNet.Attributes;
using EcosystemSim.Engine;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks;

/// <summary>One phase of one month of the programme, mean over the third year.</summary>
/// <remarks>Each month's world is kept as it is before the phase, and put back before each measurement.</remarks>
public class PhaseBenchmark
{
    private const int FirstMonth = 2 * Time.MonthsPerYear;

    private readonly WorldState[] _before = new WorldState[Time.MonthsPerYear], _worlds = new WorldState[Time.MonthsPerYear];
    private Draws _draws;
    private IPhase _phase = null!;

    public static IEnumerable<string> Phases => All(Iran1403.Plan()).Select(phase => phase.Info.Key);

    /// <summary>Larger nations are measured phase by phase by the command "sizes": this keeps 24 worlds.</summary>
    [Params(2_000, 20_000)]
    public int Firms { get; set; } = 2_000;

    [ParamsSource(nameof(Phases))]
    public string Phase { get; set; } = "run-firms";

    [GlobalSetup]
    public void KeepWorldsBeforeThePhase()
    {
        WorldState start = SizedStart.Of(Firms);
        ScenarioPlan plan = start.Plan;
        _draws = new Draws(plan.Seed, 0);
        IPhase[] phases = All(plan);
        int place = Array.FindIndex(phases, phase => phase.Info.Key == Phase);
        _phase = phases[place];
        TickEngine engine = TickEngine.Start(new WorldState(plan, start.Size), start, Programme(plan), _draws);
        engine.AfterPhase = (phase, month) =>
        {
            // The world after the phase before it; the first phase begins where the last one of the month before ended.
            string before = phases[(place + phases.Length - 1) % phases.Length].Info.Key;
            int slot = month - FirstMonth + (place == 0 ? 1 : 0);
            if (phase.Info.Key == before && slot >= 0 && slot < Time.MonthsPerYear)
                (_before[slot] = new WorldState(plan, start.Size)).CopyFrom(engine.World);
        };
        for (int month = 0; month < FirstMonth + Time.MonthsPerYear; month++)
            engine.Step();
        for (int slot = 0; slot < Time.MonthsPerYear; slot++)
            _worlds[slot] = new WorldState(plan, start.Size);
    }

    [IterationSetup]
    public void PutWorldsBack()
    {
        for (int slot = 0; slot < Time.MonthsPerYear; slot++)
            _worlds[slot].CopyFrom(_before[slot]);
    }

    [Benchmark(OperationsPerInvoke = Time.MonthsPerYear)]
    public ulong Run()
    {
        for (int slot = 0; slot < Time.MonthsPerYear; slot++)
        {
            int month = FirstMonth + slot;
            Tick tick = new(month, new Chance(_draws, month, stochastic: true));
            _phase.Run(_worlds[slot], in tick);
        }

        return (ulong)_worlds[0].Firms.Count;
    }

    private static Policy Programme(ScenarioPlan plan) => Iran1403.PolicyOf(plan, Iran1403.Programme);

    private static IPhase[] All(ScenarioPlan plan) => TickPhases.All(new InlineRules(Programme(plan)));
}
