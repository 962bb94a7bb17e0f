using BenchmarkDotNet.Attributes;
using EcosystemSim.Engine;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks;

/// <summary>One month of the programme, in the third year of a run.</summary>
/// <remarks>
/// A year is measured and divided by twelve, because months differ: budgets in the first, enrolment in the seventh.
/// </remarks>
public class TickBenchmark
{
    private const int WarmUpMonths = 2 * Time.MonthsPerYear;

    private TickEngine _engine = null!;
    private WorldState _start = null!;
    private WorldState _world = null!;
    private ScenarioPlan _plan = null!;
    private Team _team = Team.Alone;

    /// <summary>A million firms are measured by the command "sizes": their start world takes most of a minute.</summary>
    [Params(2_000, 20_000, 200_000)]
    public int Firms { get; set; }

    /// <summary>Threads that share the phases, from 100,000 firms on; a smaller nation keeps to one.</summary>
    [Params(1, 2)]
    public int Threads { get; set; } = 1;

    [GlobalSetup]
    public void BuildStartWorld()
    {
        _start = SizedStart.Of(Firms);
        _plan = _start.Plan;
        _team = Team.For(_start.Firms.Count, Threads);
        _world = new WorldState(_plan, _start.Size) { Team = _team };
    }

    [GlobalCleanup]
    public void LetTheTeamGo() => _team.Dispose();

    [IterationSetup]
    public void RunTwoYears()
    {
        _engine = TickEngine.Start(_world, _start, Iran1403.PolicyOf(_plan, Iran1403.Programme), new Draws(_plan.Seed, 0));
        for (int month = 0; month < WarmUpMonths; month++)
            _engine.Step();
    }

    [Benchmark(OperationsPerInvoke = Time.MonthsPerYear)]
    public int Tick()
    {
        for (int month = 0; month < Time.MonthsPerYear; month++)
            _engine.Step();
        return _engine.Month;
    }
}
