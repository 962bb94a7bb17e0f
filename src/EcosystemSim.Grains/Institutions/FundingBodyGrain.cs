using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using Orleans.Placement;

namespace EcosystemSim.Grains.Institutions;

/// <summary>The research council, the innovation fund or the private funders: its key says which.</summary>
[PreferLocalPlacement]
internal sealed class FundingBodyGrain(
    [PersistentState("mail", LiveServices.StorageName)] IPersistentState<Mail> mail, LiveServices live)
    : InstitutionGrain(mail, live), IFundingBodyGrain;
