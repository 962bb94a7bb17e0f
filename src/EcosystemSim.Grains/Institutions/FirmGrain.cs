using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using Orleans.Placement;

namespace EcosystemSim.Grains.Institutions;

/// <summary>An AI firm.</summary>
[PreferLocalPlacement]
internal sealed class FirmGrain(
    [PersistentState("mail", LiveServices.StorageName)] IPersistentState<Mail> mail, LiveServices live)
    : InstitutionGrain(mail, live), IFirmGrain;
