using System.Diagnostics;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine;

/// <summary>Time per phase of the tick, measured on a plan's last policy.</summary>
/// <remarks>
/// Months differ (budgets in the first, enrolment in the seventh), so each has its own median over runs of the same bits, and a
/// tick is the mean of its months. Why medians: another program that takes the processor for a moment moves a mean.
/// </remarks>
public sealed class PhaseProfile
{
    private readonly ScenarioPlan _plan;
    private readonly WorldState _start, _world;
    private readonly int _months;
    private readonly Dictionary<string, double[][]> _times = [];
    private readonly Dictionary<string, double> _rows = [];

    private PhaseProfile(ScenarioPlan plan, WorldState start, int years)
    {
        _plan = plan;
        _months = years * Time.MonthsPerYear;
        _start = start;
        _world = new WorldState(plan, _start.Size);
    }

    /// <summary>Runs of <paramref name="years"/>: some to warm up, then those that count.</summary>
    public static IReadOnlyList<PhaseCost> Measure(
        ScenarioPlan plan, int years, int warmUps, int repetitions, CancellationToken cancel) =>
        Measure(StartWorld.Build(plan, plan.Parameters), years, warmUps, repetitions, cancel);

    /// <summary>The same from a start world at hand, on some threads.</summary>
    public static IReadOnlyList<PhaseCost> Measure(
        WorldState start, int years, int warmUps, int repetitions, CancellationToken cancel, int threads = 1)
    {
        PhaseProfile profile = new(start.Plan, start, years);
        using Team team = Team.For(start.Firms.Count, threads);
        profile._world.Team = team;
        for (int run = 0; run < warmUps + repetitions; run++)
            profile.Run(run - warmUps, repetitions, cancel);
        return profile.Costs();
    }

    private void Run(int repetition, int repetitions, CancellationToken cancel)
    {
        TickEngine engine = TickEngine.Start(_world, _start, _plan.Policies[^1], new Draws(_plan.Seed, 0));
        long before = 0;
        engine.AfterPhase = (phase, month) =>
        {
            long now = Stopwatch.GetTimestamp();
            if (repetition >= 0)
                Note(phase, month, repetition, repetitions, Stopwatch.GetElapsedTime(before, now).TotalMicroseconds);
            before = Stopwatch.GetTimestamp();
        };
        for (int month = 0; month < _months; month++)
        {
            cancel.ThrowIfCancellationRequested();
            before = Stopwatch.GetTimestamp();
            engine.Step();
        }
    }

    private void Note(IPhase phase, int month, int repetition, int repetitions, double microseconds)
    {
        string key = phase.Info.Key;
        if (!_times.TryGetValue(key, out double[][]? times))
        {
            _times[key] = times = [.. Enumerable.Range(0, _months).Select(_ => new double[repetitions])];
            _rows[key] = 0;
        }

        times[month][repetition] = microseconds;
        if (phase.Info.Rows is { } name)
            _rows[key] += _world.Tables.Single(table => table.Name == name).Count / ((double)_months * repetitions);
    }

    private IReadOnlyList<PhaseCost> Costs()
    {
        Dictionary<string, double> mean = _times.ToDictionary(pair => pair.Key, pair => pair.Value.Average(Median));
        double tick = mean.Values.Sum();
        return [.. mean.Select(pair => new PhaseCost(pair.Key, pair.Value, pair.Value / tick, _rows[pair.Key]))];
    }

    /// <summary>The middle number; of an even number of them the upper one of the two in the middle.</summary>
    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
