namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the composite index, the ranks and the indicators; changed only in code review.</summary>
public static class IndexConstants
{
    // Weights.
    [StructuralConstant("-", "weight of adoption in the application index", "I4",
        "assumption: adoption is what application means; weights are varied in I5")]
    public const double IndexWeightAdoption = 0.35;

    [StructuralConstant("-", "weight of AI firms and products", "I4", "assumption: weights are varied in I5")]
    public const double IndexWeightFirms = 0.2;

    [StructuralConstant("-", "weight of AI skills", "I4", "assumption: weights are varied in I5")]
    public const double IndexWeightSkills = 0.15;

    [StructuralConstant("-", "weight of compute per worker", "I4", "assumption: weights are varied in I5")]
    public const double IndexWeightCompute = 0.15;

    [StructuralConstant("-", "weight of trust and governance", "I4", "assumption: weights are varied in I5")]
    public const double IndexWeightTrust = 0.15;

    [StructuralConstant("-", "Dirichlet concentration of weight draws", "I5", "assumption: weights move by about a third")]
    public const double IndexWeightConcentration = 20;

    [StructuralConstant("count", "weight draws for the interval of a rank", "I5",
        "verified: Handbook on composite indicators (Nardo et al. 2008), step 7")]
    public const int IndexWeightDraws = 1000;

    [StructuralConstant("count", "every so many replicates store the components of all nations", "I5", "assumption: storage")]
    public const int RankIntervalReplicateStep = 25;

    // Normalisation.
    [StructuralConstant("-", "quantile of nations at the start that maps to 0", "I3",
        "verified: Handbook on composite indicators (Nardo et al. 2008), step 5")]
    public const double GoalpostLowQuantile = 0.025;

    [StructuralConstant("-", "quantile of nations at the start that maps to 1", "I3",
        "verified: Handbook on composite indicators (Nardo et al. 2008), step 5")]
    public const double GoalpostHighQuantile = 0.975;

    [StructuralConstant("-", "floor of a normalised component", "I3,I4", "assumption: keeps the geometric index defined")]
    public const double IndexComponentMin = 0.01;

    [StructuralConstant("-", "trust component of the focal nation per unit of trust", "I2",
        "assumption: governance moves half as far as trust")]
    public const double TrustIndexResponse = 0.5;

    [StructuralConstant("-", "offset that moves governance scores to 0 and above", "I2",
        "memory: regulatory quality (WGI) runs from -2.5 to 2.5")]
    public const double GovernanceScoreOffset = 2.5;

    [StructuralConstant("-", "range of governance scores", "I2", "memory: regulatory quality (WGI) runs from -2.5 to 2.5")]
    public const double GovernanceScoreRange = 5;

    [StructuralConstant("patents", "added to granted patents, so that the AI-firm index of small states is finite", "I2",
        "assumption: a tenth of a patent")]
    public const double PatentOffset = 0.1;

    // Indicators.
    [StructuralConstant("-", "part of an international paper that fractional counting leaves out", "I1",
        "assumption: two nations per international paper")]
    public const double InternationalPaperDiscount = 0.5;

    [StructuralConstant("-", "top share of firms in the estimate of the tail exponent", "N23",
        "memory: usual choice for the Hill estimator")]
    public const double TailFirmShare = 0.1;

    [StructuralConstant("count", "universities whose share of papers is reported", "N11", "assumption: reading convention")]
    public const int TopUniversities = 5;

    [StructuralConstant("share", "lower end of the interval of ranks over weights", "I5", "assumption: 90 % of the weight draws")]
    public const double RankIntervalLowQuantile = 0.05;

    [StructuralConstant("share", "upper end of the interval of ranks over weights", "I5", "assumption: 90 % of the weight draws")]
    public const double RankIntervalHighQuantile = 0.95;
}
