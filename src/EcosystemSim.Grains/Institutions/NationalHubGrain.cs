using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using Orleans.Placement;

namespace EcosystemSim.Grains.Institutions;

/// <summary>The national AI hub.</summary>
[PreferLocalPlacement]
internal sealed class NationalHubGrain(
    [PersistentState("mail", LiveServices.StorageName)] IPersistentState<Mail> mail, LiveServices live)
    : InstitutionGrain(mail, live), INationalHubGrain;
