namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the default and alternative decision rules; changed only in code review.</summary>
public static class RuleConstants
{
    // Universities and hub.
    [StructuralConstant("-", "fill rate of researcher posts below which a university shifts its payroll", "7.1",
        "assumption: default rule, replaceable")]
    public const double ResearcherFillRateMin = 0.8;

    [StructuralConstant("yr", "years of a low fill rate before it does so", "7.1", "assumption: default rule, replaceable")]
    public const int LowFillYears = 2;

    [StructuralConstant("-", "share of payroll moved from seniors to researchers", "7.1",
        "assumption: default rule, replaceable")]
    public const double SeniorPayrollShift = 0.05;

    [StructuralConstant("-", "share of free slots above which the hub lowers its entry stage", "7.3",
        "assumption: default rule, replaceable")]
    public const double HubFreeSlotShareMax = 0.3;

    // Steering committee.
    [StructuralConstant("-", "response of plan shares to the gap to a target", "7.4",
        "assumption: alternative rule, replaceable")]
    public const double CommitteeGapResponse = 0.5;

    [StructuralConstant("-", "least plan share", "7.4", "assumption: alternative rule, replaceable")]
    public const double CommitteePlanShareMin = 0.1;

    // Funding bodies and regulator.
    [StructuralConstant("-", "success rate below which the research council widens its lottery", "7.5",
        "assumption: default rule, replaceable")]
    public const double CouncilPaylineMin = 0.1;

    [StructuralConstant("-", "widening of the lottery", "7.5", "assumption: default rule, replaceable")]
    public const double CouncilLotteryStep = 0.1;

    [StructuralConstant("-", "widest lottery the council chooses", "7.5", "assumption: default rule, replaceable")]
    public const double CouncilLotteryMax = 0.5;

    [StructuralConstant("-", "public share of firm R&D above which the innovation fund raises the match", "7.6",
        "assumption: default rule, replaceable")]
    public const double FundGrantShareMax = 0.3;

    [StructuralConstant("-", "rise of the match", "7.6", "assumption: default rule, replaceable")]
    public const double FundMatchStep = 0.1;

    [StructuralConstant("-", "highest match the fund asks for", "7.6", "assumption: default rule, replaceable")]
    public const double FundMatchMax = 0.5;

    [StructuralConstant("-", "share of money moved to vouchers", "7.6", "assumption: default rule, replaceable")]
    public const double FundVoucherStep = 0.1;

    [StructuralConstant("-", "trust below which enforcement rises", "7.8", "assumption: alternative rule, replaceable")]
    public const double RegulatorTrustLow = 0.4;

    [StructuralConstant("-", "trust above which stringency may fall", "7.8", "assumption: alternative rule, replaceable")]
    public const double RegulatorTrustHigh = 0.6;

    [StructuralConstant("-", "rise of enforcement", "7.8", "assumption: alternative rule, replaceable")]
    public const double RegulatorEnforcementStep = 0.1;

    [StructuralConstant("-", "compliance cost share above which stringency falls", "7.8",
        "assumption: alternative rule, replaceable")]
    public const double RegulatorCostShareMax = 0.15;

    [StructuralConstant("-", "fall of stringency", "7.8", "assumption: alternative rule, replaceable")]
    public const double RegulatorStringencyStep = 0.05;
}
