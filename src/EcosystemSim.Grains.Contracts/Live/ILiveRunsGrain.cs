using System.Collections.Immutable;
using Orleans.Concurrency;

namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>All live runs of the cluster. One grain, key <see cref="Key"/>; holds nothing but reads what is stored.</summary>
[Alias("ecosim.live.runs")]
public interface ILiveRunsGrain : IGrainWithIntegerKey
{
    const long Key = 0;

    /// <summary>Starts a run, paused before its first month. Refused as invalid when the plan does not compile here.</summary>
    /// <param name="run">
    /// Id of the caller's choice, 1 to 64 of a-z, A-Z, 0-9, - and _. Asked twice with the same spec, the run is there once.
    /// </param>
    /// <param name="spec">What run.</param>
    /// <exception cref="LiveRunException">Invalid; or conflict, when the id belongs to another run.</exception>
    [Alias("create"), AlwaysInterleave]
    Task<LiveRunStatus> Create(string run, LiveRunSpec spec);

    /// <summary>Every run by ordinal id, whatever its state.</summary>
    [Alias("list"), AlwaysInterleave]
    Task<ImmutableArray<LiveRunListing>> List();

    /// <summary>Ends a run and deletes all that is stored of it. Its branches stay. Nothing happens when there is none.</summary>
    [Alias("delete"), AlwaysInterleave]
    Task Delete(string run);

    /// <summary>What every type of institution sees and decides, in the order in which decisions apply.</summary>
    [Alias("schemas"), AlwaysInterleave]
    Task<ImmutableArray<InstitutionSchema>> Schemas();
}
