namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the funding and governance equations; changed only in code review.</summary>
public static class FundingConstants
{
    // Budgets.
    [StructuralConstant("months", "months over which staff money left after the last appropriation is spent", "F2",
        "assumption: posts are ended, not cut")]
    public const int StaffMoneyRunOffMonths = 24;

    [StructuralConstant("1/yr", "growth of established university posts", "F3",
        "calibrate: to research labour of 2.6-3 % a year with grants")]
    public const double UniversityPostGrowthPerYear = 0.02;

    // Calls and awards.
    [StructuralConstant("month", "month of the fiscal year of the first call", "F4",
        "assumption: calls open after the appropriation")]
    public const int FirstCallMonth = 2;

    [StructuralConstant("1/(person yr)", "proposals of a unit per researcher and senior", "F4",
        "assumption: one proposal in three years")]
    public const double ProposalsPerResearcherYear = 0.3;

    [StructuralConstant("1/yr", "probability that an eligible project applies in a year", "F4",
        "assumption: not all projects look for grants")]
    public const double FirmApplicationsPerProjectYear = 0.5;

    [StructuralConstant("yr", "years for which past awards count in the score", "F5",
        "assumption: length of a curriculum vitae that panels read")]
    public const int AwardMemoryYears = 5;

    [StructuralConstant("-", "score quantile above which proposals enter the lottery", "F6",
        "assumption: the lottery is among the better half")]
    public const double LotteryQuantile = 0.5;

    // Payment.
    [StructuralConstant("count", "Erlang stages of the lag from award to payment", "F7", "assumption: signature, then release")]
    public const int PaymentLagStages = 2;

    [StructuralConstant("months", "equal nominal instalments of an award", "F7", "assumption: two-year grants")]
    public const int InstalmentMonths = 24;

    [StructuralConstant("MUSD0", "firm grants below this are paid at once", "F7", "assumption: administration of small grants")]
    public const double SingleInstalmentMusd = 0.05;

    [StructuralConstant("-", "posts in the additional resources of an academic grant", "F7",
        "assumption: usual cost structure of grants")]
    public const double GrantPostShare = 0.6;

    [StructuralConstant("-", "compute in the additional resources of an academic grant", "F7",
        "assumption: usual cost structure of AI grants")]
    public const double GrantComputeShare = 0.4;

    [StructuralConstant("-", "engineers among grant posts; the rest are researchers", "F7",
        "assumption: one engineer for one researcher")]
    public const double GrantPostEngineerShare = 0.5;

    // Leverage.
    [StructuralConstant("-", "public share of firm R&D at which leverage peaks", "F8",
        "verified: public R&D and business R&D (Guellec & van Pottelsberghe): near 10 %")]
    public const double LeveragePeakShare = 0.1;

    [StructuralConstant("-", "distance from the peak at which leverage falls to 0", "F8",
        "verified: qualitatively: public R&D and business R&D (Guellec & van Pottelsberghe), falling beyond the peak")]
    public const double LeverageHalfWidth = 0.1;

    [StructuralConstant("-", "strongest crowding out", "F8", "assumption: owners withdraw at most half of an award")]
    public const double LeverageMin = -0.5;

    [StructuralConstant("-", "leverage of the first unit relative to the peak", "F8", "assumption: half the peak effect")]
    public const double LeverageStartShare = 0.5;

    [StructuralConstant("-", "rise of relative leverage per unit of public share below the peak", "F8",
        "assumption: joins the start share to the peak")]
    public const double LeverageRise = 5;

    [StructuralConstant("-", "own R&D of firms relative to sales", "F8,B6", "assumption: R&D intensity of software firms")]
    public const double FirmResearchShareOfSales = 0.15;

    [StructuralConstant("months", "trailing months over which the public share of R&D is measured", "F8",
        "assumption: a budget year")]
    public const int LeverageWindowMonths = 12;

    // Hub and endings.
    [StructuralConstant("-", "engineers in hub staff", "F9", "assumption: a development house with a research core")]
    public const double HubEngineerShare = 0.7;

    [StructuralConstant("-", "researchers in hub staff", "F9", "assumption: a development house with a research core")]
    public const double HubResearcherShare = 0.2;

    [StructuralConstant("-", "seniors in hub staff", "F9", "assumption: a development house with a research core")]
    public const double HubSeniorShare = 0.1;

    [StructuralConstant("1/month", "greatest share of a pool that the hub hires in a month", "F9",
        "assumption: a new employer cannot empty the market at once")]
    public const double HubPoolHireShareMax = 0.1;

    [StructuralConstant("1/yr", "hazard at which uncovered university posts end", "F10", "assumption: contracts of about a year")]
    public const double UniversityPostsEndingPerYear = 1;

    [StructuralConstant("1/month", "probability that uncovered hub posts end", "F10", "assumption: notice of half a year")]
    public const double HubPostsEndingPerMonth = 1.0 / 6;

    [StructuralConstant("months", "payroll that a university or the hub may owe", "F10", "assumption: a month of late wages")]
    public const double OverdraftPayrollMonths = 1;

    [StructuralConstant("months", "base budget that universities hold at the start", "F10", "assumption: a month of liquidity")]
    public const double StartUniversityCashMonths = 1;

    [StructuralConstant("months", "sales and exports that firms hold in cash at the start", "F10",
        "assumption: half a year of liquidity")]
    public const double StartFirmCashMonths = 6;

    [StructuralConstant("yr", "yearly inflow that the private capital pool holds at the start", "F10",
        "calibrate: its steady state at 36 % inflation")]
    public const double StartVentureInflowYears = 0.75;
}
