namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the firm and market equations; changed only in code review.</summary>
public static class FirmConstants
{
    // Market.
    [StructuralConstant("logit", "local share of AI supply on sanctions on products", "B2",
        "assumption: no measured effect was found")]
    public const double LocalShareSanctionEffect = 1;

    [StructuralConstant("logit", "local share of AI supply on the public share of demand", "B2",
        "assumption: public buyers prefer local suppliers")]
    public const double LocalShareProcurementEffect = 0.5;

    [StructuralConstant("-", "part of the norm for successes that stays fixed", "B2",
        "calibrate: keeps the local share level in the null run")]
    public const double SuccessNormFixedShare = 0.9;

    [StructuralConstant("-", "part of the norm for successes that grows with demand", "B2",
        "calibrate: keeps the local share level in the null run")]
    public const double SuccessNormDemandShare = 0.1;

    [StructuralConstant("yr", "years over which commercial successes count", "B2,I2", "assumption: product life of software")]
    public const int RecentSuccessYears = 5;

    [StructuralConstant("-", "sales that staff can serve relative to the staff norm", "B2",
        "assumption: a quarter of slack before orders are lost")]
    public const double FirmCapacityHeadroom = 1.25;

    [StructuralConstant("-", "payroll at the staff norm relative to sales", "B2,B6", "calibrate: wage share of software firms")]
    public const double FirmPayrollShareOfSales = 0.55;

    // Growth, cash and exit.
    [StructuralConstant("1/yr", "added log growth of a firm with venture capital", "B5",
        "assumption: selection and money together")]
    public const double VentureGrowthBonusPerYear = 0.1;

    [StructuralConstant("months", "months the venture growth bonus lasts", "B5", "assumption: time between financing rounds")]
    public const int VentureGrowthMonths = 36;

    [StructuralConstant("1/month", "probability that surplus staff leave a firm", "B6", "assumption: notice of half a year")]
    public const double SurplusStaffLeavingPerMonth = 1.0 / 6;

    [StructuralConstant("-", "compute purchases of firms relative to sales", "B7", "assumption: cost structure of AI firms")]
    public const double FirmComputeShareOfSales = 0.1;

    [StructuralConstant("-", "tax on positive profit", "B7,G5", "memory: statutory corporate income tax rate of 25 %")]
    public const double ProfitTaxShare = 0.25;

    [StructuralConstant("1/month", "share of excess cash paid out each month", "B7", "assumption: owners take out idle money")]
    public const double DividendShareOfExcessPerMonth = 0.5;

    [StructuralConstant("months", "months of cost that a firm keeps in cash before it pays dividends", "B7",
        "assumption: a year's reserve")]
    public const int DividendCostMonths = 12;

    [StructuralConstant("1/yr", "exit hazard of old firms", "B8",
        "verified: establishment survival (BLS/SBA): a third alive after 10 years")]
    public const double ExitHazardFloorPerYear = 0.06;

    [StructuralConstant("1/yr", "added exit hazard at birth", "B8",
        "verified: establishment survival (BLS/SBA): 20-25 % fail in year 1")]
    public const double ExitHazardYouthPerYear = 0.19;

    [StructuralConstant("yr", "decay time of the added exit hazard", "B8",
        "verified: establishment survival (BLS/SBA): half alive after 5 years")]
    public const double ExitHazardYouthYears = 2.5;

    [StructuralConstant("-", "integral of the added exit hazard over all ages", "B8",
        "verified: follows from the two numbers above")]
    public const double ExitHazardYouthCumulative = ExitHazardYouthPerYear * ExitHazardYouthYears;

    [StructuralConstant("1/month", "probability that an insolvent firm exits", "B8", "assumption: procedures take some months")]
    public const double ForcedExitProbabilityPerMonth = 0.5;

    [StructuralConstant("months", "months of cost a firm may owe before it counts as insolvent", "B8",
        "assumption: credit that owners and banks give")]
    public const int ForcedExitDebtMonths = 6;

    [StructuralConstant("months", "months of insolvency before forced exit starts", "B8", "assumption: one quarter of grace")]
    public const int ForcedExitGraceMonths = 3;

    // Entry and venture capital.
    [StructuralConstant("-", "elasticity of entry to AI demand", "B9", "calibrate: to the number of firms")]
    public const double EntryDemandElasticity = 0.5;

    [StructuralConstant("-", "elasticity of entry to venture capital", "B9", "assumption: most entrants have no venture capital")]
    public const double EntryVentureElasticity = 0.1;

    [StructuralConstant("-", "log of the median employees of an entrant: ln 5", "B9",
        "assumption: start-ups of about five persons")]
    public const double EntrantSizeLogMean = 1.6094379124341003;

    [StructuralConstant("-", "log spread of entrant size", "B9", "calibrate: to the size distribution")]
    public const double EntrantSizeLogSd = 0.8;

    [StructuralConstant("MUSD0", "founders' money of an entrant", "B9", "assumption: half a year of five wages")]
    public const double EntrantCashMusd = 0.02;

    [StructuralConstant("MUSD0", "mean venture ticket", "B10", "assumption: seed rounds in emerging economies")]
    public const double VentureTicketMusd = 0.3;

    [StructuralConstant("-", "log-mean of the ticket: ln 0.3 - 0.32, so that the mean is 0.3", "B10",
        "assumption: identity of the lognormal")]
    public const double VentureTicketLogMean = -1.5239728043259362;

    [StructuralConstant("-", "log spread of tickets", "B10", "assumption: spread between seed and first rounds")]
    public const double VentureTicketLogSd = 0.8;

    [StructuralConstant("months", "months over which the capital pool is invested", "B10",
        "assumption: a year from commitment to deal")]
    public const int VentureDeploymentMonths = 12;

    [StructuralConstant("yr", "age below which a firm can get venture capital", "B10",
        "assumption: funds need an exit within ten years")]
    public const int VentureFirmAgeYears = 8;

    [StructuralConstant("-", "log weight of a recent grant in the choice of firms", "B10",
        "calibrate: near the logit shift of 0.75 in R&D grants and VC (Howell 2017)")]
    public const double VentureGrantWeight = 0.7;

    [StructuralConstant("-", "log weight of a recent success in the choice of firms", "B10",
        "assumption: a product on the market convinces")]
    public const double VentureSuccessWeight = 0.5;

    [StructuralConstant("yr", "years for which a grant or success counts with investors", "B10",
        "assumption: time between financing rounds")]
    public const int VentureMemoryYears = 3;

    // Grants and start values.
    [StructuralConstant("persons yr", "staff time that a firm grant pays beside the project's stage costs", "B11,F4",
        "assumption: half a post for a year")]
    public const double GrantStaffYears = 0.5;

    [StructuralConstant("months", "months over which the staff time of a grant is used", "B11",
        "assumption: duration of the staff-year")]
    public const int GrantStaffMonths = 12;

    [StructuralConstant("yr", "burn-in that gives the start sizes and ages of firms", "B5,B8,B9",
        "assumption: several turnovers of the stock")]
    public const int FirmBurnInYears = 40;
}
