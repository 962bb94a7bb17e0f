using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;
using Orleans.Placement;

namespace EcosystemSim.Grains.Institutions;

/// <summary>The ethics regulator.</summary>
[PreferLocalPlacement]
internal sealed class RegulatorGrain(
    [PersistentState("mail", LiveServices.StorageName)] IPersistentState<Mail> mail, LiveServices live)
    : InstitutionGrain(mail, live), IRegulatorGrain;
