namespace EcosystemSim.Model.Institutions;

/// <summary>What a foreign partner sees.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="Agreement">Index of the agreement in the policy.</param>
/// <param name="SanctionsKnowledge">Sanctions on knowledge in force.</param>
public readonly record struct PartnerObservation(int Year, int Agreement, double SanctionsKnowledge);

/// <summary>What a partner decides: the part of the agreed exchange it delivers, 0 to 1; null means as agreed.</summary>
public readonly record struct PartnerDecision(double? Delivered);

/// <summary>Rule 7.9: as agreed; sanctions act in K5 and K8, not here.</summary>
public static class ForeignPartner
{
    public static PartnerDecision DefaultRule(in PartnerObservation observation)
    {
        _ = observation;
        return default;
    }
}
