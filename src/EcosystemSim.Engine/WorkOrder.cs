using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Engine;

/// <summary>One run as a worker meets it.</summary>
/// <param name="Scenario">Index of the scenario.</param>
/// <param name="Run">Its place in that scenario.</param>
public readonly record struct Work(int Scenario, RunId Run);

/// <summary>
/// The order in which the runs of a study are worked through: all runs of a future together, so that its start world is built
/// once and let go. A position in this order is how a lease names a run; it follows from the scenarios alone.
/// </summary>
public sealed class WorkOrder
{
    private readonly IReadOnlyList<ScenarioPlan> _scenarios;
    private readonly int[] _firstRun;
    private readonly int[] _firstFuture;
    private readonly int[] _firstPolicy;

    /// <exception cref="OverflowException">More than two thousand million runs.</exception>
    public WorkOrder(IReadOnlyList<ScenarioPlan> scenarios)
    {
        _scenarios = scenarios;
        _firstRun = Running(plan => checked(plan.Futures * RunsPerFuture(plan)));
        _firstFuture = Running(plan => plan.Futures);
        _firstPolicy = Running(plan => plan.Policies.Count);
    }

    public int Count => _firstRun[^1];

    /// <summary>The run at a position.</summary>
    public Work At(int position)
    {
        int scenario = ScenarioOf(position);
        ScenarioPlan plan = _scenarios[scenario];
        (int future, int rest) = Math.DivRem(position - _firstRun[scenario], RunsPerFuture(plan));
        (int policy, int replicate) = Math.DivRem(rest, plan.Replicates);
        return new Work(scenario, new RunId(policy, future, replicate));
    }

    /// <summary>The run at a position, as result files name it.</summary>
    public RunId InStudy(int position)
    {
        Work work = At(position);
        return work.Run with { Policy = _firstPolicy[work.Scenario] + work.Run.Policy };
    }

    /// <summary>Number of the future of a position, counted over all scenarios: runs of one number share a start world.</summary>
    public int GroupOf(int position)
    {
        int scenario = ScenarioOf(position);
        return _firstFuture[scenario] + ((position - _firstRun[scenario]) / RunsPerFuture(_scenarios[scenario]));
    }

    private static int RunsPerFuture(ScenarioPlan plan) => checked(plan.Policies.Count * plan.Replicates);

    private int ScenarioOf(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Count);
        int at = Array.BinarySearch(_firstRun, position);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>Sums of what came before each scenario, and of all at the end.</summary>
    private int[] Running(Func<ScenarioPlan, int> size)
    {
        var sums = new int[_scenarios.Count + 1];
        for (int i = 0; i < _scenarios.Count; i++)
            sums[i + 1] = checked(sums[i] + size(_scenarios[i]));
        return sums;
    }
}
