namespace EcosystemSim.Model.Parameters;

/// <summary>Unit costs of the levers (MODEL.md section 6), in start-date dollars; changed only in code review.</summary>
public static class LeverCostConstants
{
    // People.
    [StructuralConstant("MUSD0/yr", "cost of an extra study place", "L10", "calibrate: public cost per student at home")]
    public const double EnrolmentSeatMusdPerYear = 0.001;

    [StructuralConstant("MUSD0/yr", "cost of a PhD stipend", "L07,L11,F3",
        "calibrate: equal to the pay of a university engineer")]
    public const double PhdStipendMusdPerYear = 0.004;

    [StructuralConstant("MUSD0", "cost of a training seat abroad, in foreign currency", "L12",
        "calibrate: a year of living cost and fees abroad")]
    public const double ForeignTrainingSeatMusd = 0.03;

    [StructuralConstant("MUSD0/yr", "cost of a visiting expert, in foreign currency", "L13",
        "calibrate: near the wage of a researcher abroad")]
    public const double VisitingExpertMusdPerYear = 0.08;

    [StructuralConstant("MUSD0", "cost of a funded return beside the wage top-up", "L15",
        "calibrate: removal and start-up money")]
    public const double FundedReturnMusd = 0.02;

    [StructuralConstant("MUSD0", "cost of a retraining seat", "L17", "calibrate: two years of a study place")]
    public const double RetrainingSeatMusd = 0.002;

    // Regime and support.
    [StructuralConstant("USD/(person yr)", "cost of full enforcement of full stringency per inhabitant", "L22,L23",
        "calibrate: about 9 MUSD0 a year in a nation of 90 million")]
    public const double EnforcementUsdPerHeadYear = 0.1;

    [StructuralConstant("USD/(person yr)", "cost of full awareness support per inhabitant", "L29",
        "calibrate: about 18 MUSD0 a year in a nation of 90 million")]
    public const double AwarenessUsdPerHeadYear = 0.2;

    [StructuralConstant("MUSD0/yr", "cost of full technology-transfer support", "L31", "calibrate: about a hundred officers")]
    public const double TechnologyTransferMusdPerYear = 1;

    [StructuralConstant("MUSD0/yr", "cost of full coordination", "L33", "calibrate: a secretariat of about fifty")]
    public const double CoordinationMusdPerYear = 0.5;
}
