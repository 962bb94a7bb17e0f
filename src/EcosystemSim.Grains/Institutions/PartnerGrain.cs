using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using Orleans.Placement;

namespace EcosystemSim.Grains.Institutions;

/// <summary>The foreign partner of one agreement.</summary>
[PreferLocalPlacement]
internal sealed class PartnerGrain(
    [PersistentState("mail", LiveServices.StorageName)] IPersistentState<Mail> mail, LiveServices live)
    : InstitutionGrain(mail, live), IPartnerGrain;
