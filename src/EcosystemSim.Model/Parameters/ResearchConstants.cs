namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the compute and research equations; changed only in code review.</summary>
public static class ResearchConstants
{
    // Compute.
    [StructuralConstant("months", "delay from a paid compute order to its delivery", "Q1,4.10",
        "assumption: usual lead time of accelerators")]
    public const int ComputeDeliveryMonths = 6;

    [StructuralConstant("1/yr", "loss of compute by wear and obsolescence", "Q2", "assumption: a useful life of four years")]
    public const double ComputeObsolescencePerYear = 0.25;

    [StructuralConstant("-", "share of hub compute open to university units", "Q3",
        "assumption: a national facility serves others too")]
    public const double HubComputeAcademicShare = 0.3;

    [StructuralConstant("-", "distance of the substitution elasticity from 1 below which the Cobb-Douglas form is used", "K2",
        "assumption: the limit is exact; closer values lose digits")]
    public const double UnitElasticityTolerance = 1e-9;

    // Collaboration and learning.
    [StructuralConstant("logit/yr", "trend of international co-authorship", "K5",
        "computed: from 19.7 % (2012) to 36.7 % (2022) in AI articles by co-authorship type")]
    public const double CoauthorshipTrendPerYear = 0.07;

    [StructuralConstant("yr", "years the trend of co-authorship goes on", "K5",
        "assumption: the trend levels off with the share")]
    public const double CoauthorshipTrendYears = 10;

    [StructuralConstant("logit", "fall of co-authorship at full sanctions on knowledge", "K5",
        "assumption: no measured effect was found")]
    public const double CoauthorshipSanctionEffect = 1;

    [StructuralConstant("-", "added weight of a partner nation under an agreement of full intensity", "K5",
        "assumption: no measured effect was found")]
    public const double PartnerAgreementWeight = 2;

    [StructuralConstant("-", "greatest log lead of a partner that counts: ln 2", "K5,K8,W6",
        "assumption: a partner far ahead teaches no more than one twice as good")]
    public const double PartnerLeadLogMax = 0.6931471805599453;

    [StructuralConstant("-", "relative knowledge per worker at which half of the greatest absorption is reached", "K8,W6",
        "assumption: half of the best nations' level")]
    public const double AbsorptionHalfPoint = 0.5;

    [StructuralConstant("-", "greatest openness to foreign knowledge", "K8,W6",
        "assumption: agreements add at most half to open exchange")]
    public const double OpennessMax = 1.5;

    [StructuralConstant(
        "yr",
        "years over which the null run follows the shadow path when common productivity is solved for",
        "K3",
        "assumption: the horizon of the standard runs")]
    public const int GrowthTargetYears = 10;
}
