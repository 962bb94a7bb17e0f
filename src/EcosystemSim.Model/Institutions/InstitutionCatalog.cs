namespace EcosystemSim.Model.Institutions;

/// <summary>All kinds of institution, in the order in which their decisions apply (MODEL.md section 7).</summary>
public static class InstitutionCatalog
{
    public static IReadOnlyList<Institution> All { get; } =
    [
        new University(),
        new Firm(),
        new NationalHub(),
        new SteeringCommittee(),
        new ResearchCouncil(),
        new InnovationFund(),
        new PrivateFunders(),
        new EthicsRegulator(),
        new ForeignPartner(),
    ];

    /// <exception cref="ArgumentOutOfRangeException">No such type.</exception>
    public static Institution Of(InstitutionType type) => type > 0 && (int)type <= All.Count
        ? All[(int)type - 1]
        : throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of institution.");

    /// <summary>The institution with a key; null when there is none.</summary>
    public static Institution? ByKey(string key) => All.FirstOrDefault(institution => institution.Key == key);
}
