namespace EcosystemSim.Model.Parameters;

/// <summary>
/// Structural constants of the world panel, the macro frame and international exchange; changed only in code review.
/// </summary>
public static class WorldConstants
{
    // Prices and trade.
    [StructuralConstant("1/yr", "return of the real exchange rate to its start level", "M2",
        "assumption: slow return; a pure random walk would spread by 47 % in 10 years")]
    public const double RealExchangeRateReturnPerYear = 0.3;

    [StructuralConstant("1/month", "compute imports per month relative to the stock, without sanctions", "4.10",
        "assumption: more than doubles the stock in a year")]
    public const double ImportLimitPerMonth = 0.15;

    [StructuralConstant("-", "fall of the import limit at full sanctions on compute", "4.10",
        "assumption: a fifth still arrives through third parties")]
    public const double ImportLimitSanctionEffect = 0.8;

    [StructuralConstant("-", "first call of universities on the base import limit", "4.10",
        "assumption: above their share of the stock")]
    public const double UniversityImportShare = 0.3;

    [StructuralConstant("-", "first call of firms on the base import limit", "4.10", "assumption: the rest of the limit")]
    public const double FirmImportShare = 0.7;

    // Research of nations.
    [StructuralConstant("yr", "time in which world research growth falls to its long-run rate", "W2",
        "assumption: effort cannot outgrow the economy for long")]
    public const double ResearchGrowthDecayYears = 8;

    [StructuralConstant("1/yr^.5", "greatest volatility of a nation's research", "W3",
        "computed: yearly spread of 0.5-0.8 at 18-56 papers in AI articles by economy 2003-22")]
    public const double ResearchVolatilityMax = 0.6;

    [StructuralConstant("papers/yr", "size at which P85 is measured", "W3", "assumption: unit of measurement")]
    public const double VolatilityReferencePapers = 1000;

    [StructuralConstant("papers/yr", "floor of the papers that enter volatility", "W3", "assumption: counts below are noise")]
    public const double VolatilityPapersMin = 3;

    [StructuralConstant("-", "negative-binomial size of a nation's monthly papers", "W4", "calibrate: to yearly share changes")]
    public const double PanelPaperDispersion = 30;

    [StructuralConstant("papers/yr", "start rate of nations without papers", "W4", "assumption: one paper in five years")]
    public const double PapersPerYearMin = 0.2;

    [StructuralConstant("-", "sum of national whole counts over distinct papers of the world", "N02",
        "computed: AI articles by co-authorship type")]
    public const double WholeCountFactor = 1.213;

    [StructuralConstant("-", "top share of nations whose mean is the yardstick of knowledge per worker", "W6",
        "assumption: the top decile")]
    public const double KnowledgeYardstickShare = 0.1;

    [StructuralConstant("-", "technology gap of the last nation at the start", "W6",
        "calibrate: gives the focal nation its own gap")]
    public const double InitialGapSlope = 1.85;

    [StructuralConstant("-", "greatest technology gap at the start", "W6", "assumption: a seventh of the frontier")]
    public const double InitialGapMax = 2;

    // Adoption and indices of nations.
    [StructuralConstant("-", "share of a nation's adoption residual that its ceiling keeps", "W7",
        "assumption: part of the residual is timing")]
    public const double CeilingResidualShare = 0.6;

    [StructuralConstant("1/yr", "adjustment of the AI-firm index", "W8", "assumption: firm stocks turn over in ten years")]
    public const double FirmIndexAdjustmentPerYear = 0.1;

    [StructuralConstant("-", "elasticity of the skill index to research", "W8",
        "assumption: skills follow research less than one to one")]
    public const double SkillIndexExponent = 0.7;

    [StructuralConstant("1/yr", "long-run real growth of nations", "W8", "assumption: past growth of rich nations")]
    public const double LongRunGdpGrowthPerYear = 0.02;

    [StructuralConstant("1/yr", "long-run population growth of nations", "W8",
        "assumption: near the present growth of the world population")]
    public const double LongRunPopulationGrowthPerYear = 0.008;

    [StructuralConstant("yr", "years in which a nation's growth falls to the long-run rate", "W8",
        "assumption: the horizon of the standard runs")]
    public const double GrowthConvergenceYears = 10;

    [StructuralConstant("year", "date to which published shares of AI users refer, the first half of 2025", "W7",
        "verified: AI user share of 147 economies, first half of 2025, centred on early April")]
    public const double UserShareObservedYear = 2025.27;

    [StructuralConstant("logit/yr", "growth of national AI user shares by which they are moved back to the start date", "W7",
        "computed: AI user share of 147 economies, first half of 2025 to first quarter of 2026, median")]
    public const double UserShareLogitGrowthPerYear = 0.25;
}
