using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;

namespace EcosystemSim.Engine;

/// <summary>Runs positions of a study's <see cref="WorkOrder"/> one after another; belongs to one thread.</summary>
/// <param name="scenarios">The scenarios of the study.</param>
/// <param name="order">Its runs.</param>
/// <param name="starts">Start worlds, shared with the other workers.</param>
/// <param name="threads">Threads of this process, which share a run when the study has fewer runs than that.</param>
public sealed class StudyWorker(
    IReadOnlyList<ScenarioPlan> scenarios, WorkOrder order, StartWorlds starts, int threads = 1)
{
    /// <summary>Phase of a failure that is no fault of the model: a time limit, or a worker that was lost.</summary>
    public const string OutsideTheModel = "outside the model";

    private RunWorker? _worker;
    private int _scenario = -1;

    /// <summary>Runs one run. One that breaks is a record and not an exception.</summary>
    /// <exception cref="OperationCanceledException">Cancelled between two months.</exception>
    public RunRecord Run(int position, CancellationToken cancel)
    {
        Work work = order.At(position);
        if (_worker is null || _scenario != work.Scenario)
        {
            // The memory of a run fits one scenario; the order goes through them one by one, so this happens once for each.
            _worker = new RunWorker(scenarios[work.Scenario])
            {
                TeamOf = firms => Team.For(firms, RunWorker.ThreadsFor(order.Count, threads)),
            };
            _scenario = work.Scenario;
        }

        return _worker.Run(work.Run, () => starts.Of(work.Scenario, work.Run.Future), cancel);
    }

    /// <summary>The record of a run that was not finished, for a reason outside of the model.</summary>
    public RunRecord GivenUp(int position, string reason)
    {
        Work work = order.At(position);
        ScenarioPlan plan = scenarios[work.Scenario];
        return new RunRecord
        {
            Key = RunKey.Of(
                plan, plan.Policies[work.Run.Policy], FutureDraw.Of(plan, work.Run.Future), work.Run.Replicate),
            Id = work.Run,
            Values = [],
            StateHash = 0,
            Failure = new RunFailure(0, OutsideTheModel, "", reason),
        };
    }
}
