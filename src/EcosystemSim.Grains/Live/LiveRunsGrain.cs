using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Live;

/// <summary>All live runs, as they are written down.</summary>
internal sealed class LiveRunsGrain(LiveServices live, LiveRunFactory factory) : Grain, ILiveRunsGrain
{
    public async Task<LiveRunStatus> Create(string run, LiveRunSpec spec)
    {
        await factory.Create(run, spec);
        return await GrainFactory.GetGrain<ILiveRunGrain>(run).Status();
    }

    public async Task<ImmutableArray<LiveRunListing>> List() =>
        [.. (await live.Store.List()).Select(stored => RunListing.Of(stored, live.Serializer))];

    public async Task Delete(string run)
    {
        Refuse.BadId(run);
        ILiveRunGrain grain = GrainFactory.GetGrain<ILiveRunGrain>(run);
        await grain.Forget();
        await live.Store.Delete(run);

        // Somebody may have brought it back in between, from what was still written.
        await grain.Forget();
    }

    public Task<ImmutableArray<InstitutionSchema>> Schemas() =>
        Task.FromResult(InstitutionCatalog.All.Select(InstitutionSchemas.Of).ToImmutableArray());
}
