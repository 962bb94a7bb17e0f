using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Institutions;

/// <summary>Which grain is which institution.</summary>
internal static class InstitutionGrains
{
    /// <param name="grains">The cluster.</param>
    /// <param name="prefix">The run and its life, RUN.LIFE.</param>
    /// <param name="id">The institution.</param>
    public static IInstitutionGrain Of(IGrainFactory grains, string prefix, InstitutionId id)
    {
        string key = $"{prefix}/{id}";
        return id.Type switch
        {
            InstitutionType.University => grains.GetGrain<IUniversityGrain>(key),
            InstitutionType.Firm => grains.GetGrain<IFirmGrain>(key),
            InstitutionType.NationalHub => grains.GetGrain<INationalHubGrain>(key),
            InstitutionType.SteeringCommittee => grains.GetGrain<ISteeringCommitteeGrain>(key),
            InstitutionType.EthicsRegulator => grains.GetGrain<IRegulatorGrain>(key),
            InstitutionType.ForeignPartner => grains.GetGrain<IPartnerGrain>(key),
            _ => grains.GetGrain<IFundingBodyGrain>(key),
        };
    }

    public static (string Run, InstitutionId Id) Parse(string key)
    {
        int slash = key.IndexOf('/', StringComparison.Ordinal), dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && slash > dot && InstitutionId.TryParse(key[(slash + 1)..], out InstitutionId id)
            ? (key[..dot], id)
            : throw Live.Refuse.Because(LiveRunError.NotFound, $"'{Live.Refuse.Short(key)}' names no institution of a run.");
    }
}
