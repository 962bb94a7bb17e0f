namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the ethics and trust equations; changed only in code review.</summary>
public static class EthicsConstants
{
    // Trust.
    [StructuralConstant("persons", "population in which one incident lowers trust by P79", "E4",
        "assumption: salience per head, on a nation of 90 million")]
    public const double IncidentReferencePopulation = 9.0e7;

    [StructuralConstant("-", "least trust target", "E3", "assumption: some always rely on AI")]
    public const double TrustTargetMin = 0.05;

    [StructuralConstant("-", "greatest trust target", "E3", "assumption: some never rely on AI")]
    public const double TrustTargetMax = 0.95;
}
