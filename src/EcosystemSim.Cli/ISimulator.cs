using EcosystemSim.Grains.Hosting;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Cli;

/// <summary>The scenarios of a study and the files they were compiled from.</summary>
/// <param name="Study">What is run.</param>
/// <param name="Scenarios">The same scenarios with what only a reader needs, in the same order.</param>
/// <param name="Countries">Files of the starting world.</param>
public sealed record LoadedStudy(Study Study, IReadOnlyList<ResolvedScenario> Scenarios, CountryFiles Countries);

/// <summary>What a simulator is asked for.</summary>
/// <param name="Loaded">The study.</param>
/// <param name="Missing">The runs to do.</param>
/// <param name="Threads">Runs at the same time in this process.</param>
public sealed record SimulationRequest(LoadedStudy Loaded, IReadOnlySet<RunId> Missing, int Threads)
{
    /// <summary>The cluster that does them; null for this process.</summary>
    public ClusterUrl? Cluster { get; init; }

    /// <summary>Name of the ensemble in the cluster; a second request of this name takes the place of the first.</summary>
    public string Name { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Takes what the user should know meanwhile.</summary>
    public Action<string> Notice { get; init; } = _ => { };
}

/// <summary>Runs ensembles. A seam: tests put made-up runs here.</summary>
public interface ISimulator
{
    /// <summary>The columns every record has.</summary>
    IReadOnlyList<IndicatorColumn> Columns { get; }

    /// <summary>
    /// Says that runs will probably be asked for, so that what takes time to start can start beside the reading of files. May be
    /// called in vain: what was started then ends with the process.
    /// </summary>
    void Prepare(int threads);

    /// <summary>
    /// Runs what is missing; <paramref name="putAway"/> is called by one thread at a time, in any order, and each run comes once.
    /// What it was given is safe when it returns.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was finished by then was put away.</exception>
    Task RunAsync(SimulationRequest request, Action<IReadOnlyList<RunRecord>> putAway, CancellationToken cancel);

    /// <summary>Runs the reference run of a policy, also while <see cref="RunAsync"/> goes on.</summary>
    /// <param name="loaded">The study.</param>
    /// <param name="policy">Index of the policy in it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<ReferenceRun> RunReferenceAsync(LoadedStudy loaded, int policy, CancellationToken cancel);

    /// <summary>Ends what was started; no more runs will be asked for.</summary>
    Task FinishAsync();
}
