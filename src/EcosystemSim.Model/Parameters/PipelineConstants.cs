namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the project pipeline and the hub; changed only in code review.</summary>
public static class PipelineConstants
{
    // Stages.
    [StructuralConstant("count", "Erlang sub-stages of each project stage", "J2",
        "assumption: two sub-stages: spread below that of one wait")]
    public const int ProjectSubStages = 2;

    [StructuralConstant("-", "longer product stage at full stringency without a sandbox", "J2",
        "assumption: conformity assessment of about three months on a year")]
    public const double ComplianceDelayShare = 0.25;

    [StructuralConstant("MUSD0", "cost of the idea stage", "J4", "calibrate: about one staff-year at home wages")]
    public const double IdeaStageCostMusd = 0.005;

    [StructuralConstant("MUSD0", "cost of the prototype stage", "J4", "calibrate: about five staff-years at home wages")]
    public const double PrototypeStageCostMusd = 0.03;

    [StructuralConstant("MUSD0", "cost of the product stage", "J4", "calibrate: about thirteen staff-years at home wages")]
    public const double ProductStageCostMusd = 0.08;

    [StructuralConstant("months", "unpaid months after which a project ends", "J4",
        "assumption: a team does not wait longer than a year")]
    public const int UnpaidMonthsMax = 12;

    [StructuralConstant("months", "longest wait of a university idea for the next hub intake", "J5",
        "assumption: the intake is quarterly")]
    public const int HubWaitMonthsMax = 3;

    // Hub and launch.
    [StructuralConstant("months", "months from one hub intake to the next", "J6", "assumption: quarterly intake")]
    public const int HubIntakeIntervalMonths = 3;

    [StructuralConstant("persons", "hub staff per supported project", "J6",
        "calibrate: with 2 per project the slots exceed all candidates and nothing is selected")]
    public const double HubStaffPerSlot = 8;

    [StructuralConstant("sd", "bonus of university ideas in hub selection", "J6",
        "assumption: the hub exists to take research to market")]
    public const double UniversityOriginBonus = 0.5;

    [StructuralConstant("-", "log spread of the market weight a success adds", "J7", "calibrate: to the tail of firm sizes")]
    public const double LaunchSizeLogSd = 1.2;

    [StructuralConstant("-", "shift that keeps the mean of the launch size: half its squared log spread", "J7",
        "assumption: identity of the lognormal, 1.2 x 1.2 / 2")]
    public const double LaunchSizeLogMeanShift = 0.72;

    [StructuralConstant("month", "length of the burn-in of the project pipeline", "9.1",
        "calibrate: long enough that launches have reached their steady rate; after 36 months they are a quarter short")]
    public const int ProjectBurnInMonths = 96;
}
