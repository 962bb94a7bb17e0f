using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using Orleans.Placement;

namespace EcosystemSim.Grains.Institutions;

/// <summary>The steering committee, which shares the programme out over its plans.</summary>
[PreferLocalPlacement]
internal sealed class SteeringCommitteeGrain(
    [PersistentState("mail", LiveServices.StorageName)] IPersistentState<Mail> mail, LiveServices live)
    : InstitutionGrain(mail, live), ISteeringCommitteeGrain;
