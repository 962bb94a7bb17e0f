namespace EcosystemSim.Model.Parameters;

/// <summary>
/// Settings of the macro frame, of the appraisal and of the unit costs of levers, for every nation unless a file says otherwise.
/// MUSD0 is a million start-date US dollars. The inflation mean and sanctions are dated environment paths and therefore not here.
/// </summary>
public static class FrameSettings
{
    public static readonly Setting InflationPersistence = new(
        "inflation-persistence", 0.97, 0, 0.999, "-",
        "share of the deviation of inflation from its mean that is left after a month (rho_pi)",
        "M1",
        Source.Calibrate("a deviation from the mean halves in about two years"));

    public static readonly Setting InflationVolatility = new(
        "inflation-volatility", 0.08, 0, 0.5, "1/yr",
        "long-run standard deviation of the annual inflation rate (sigma_pi)",
        "M1",
        Source.Calibrate("Iranian annual rates of 32 to 47 % in 2023-25 lie within one deviation of 0.40"));

    public static readonly Setting ForeignInflation = new(
        "foreign-inflation", 0.025, -0.02, 0.15, "1/yr",
        "growth of dollar prices (pi_F)",
        "M2,M3,T8",
        Source.Assumption("a little above the two per cent that central banks of the dollar and the euro aim at"));

    public static readonly Setting ExchangeRateVolatility = new(
        "exchange-rate-volatility", 0.15, 0, 1, "1/yr^.5",
        "standard deviation of yearly shocks to the log exchange rate (sigma_e)",
        "M2",
        Source.Calibrate("the slow return of the real rate bounds its spread over ten years"));

    public static readonly Setting ComputePrice = new(
        "compute-price", 35_000, 1_000, 500_000, "USD/AE",
        "world price of one accelerator equivalent of the frontier class at the start date (pC_0)",
        "M3,Q1",
        Source.Assumption("order of the price of a data-centre accelerator in 2024; no price list was found"));

    public static readonly Setting PayIndexation = new(
        "pay-indexation", 1.0, 0, 1, "-",
        "share of consumer-price growth that university pay follows each month (iota_pay)",
        "T13",
        Source.Assumption("full indexation, so that inflation alone moves no real wage; lower values are a scenario"));

    public static readonly Setting GdpGrowthFocal = new(
        "gdp-growth-focal", 0.02, -0.10, 0.15, "1/yr",
        "real growth of the focal nation's GDP before effects of AI",
        "G3,B1",
        Source.Assumption("the rate to which all nations converge in the world panel"));

    public static readonly Setting PopulationGrowthFocal = new(
        "population-growth-focal", 0.008, -0.05, 0.06, "1/yr",
        "growth of the focal nation's population and employment",
        "A1,E2,G4",
        Source.Assumption("the rate to which all nations converge in the world panel; Iran had 0.010 in 2017-22"));

    public static readonly Setting ForeignWageGrowth = new(
        "foreign-wage-growth", 0.01, -0.05, 0.10, "1/yr",
        "real growth of wages abroad",
        "T8,T9",
        Source.Assumption("long-run productivity growth of rich economies"));

    public static readonly Setting DiscountRate = new(
        "discount-rate", 0.08, 0, 0.20, "1/yr",
        "real discount rate of the appraisal (r_s); 0.04 to 0.12 is the range to report",
        "G6",
        Source.Assumption("usual for public projects of middle-income economies"));

    public static readonly Setting CommitteeTargetResearch = new(
        "committee-target-research", 10, 1, 250, "rank",
        "research rank at which the steering committee's gap rule sees no gap",
        "7.4",
        Source.Assumption("a round number ahead of the announced rank 17"));

    public static readonly Setting CommitteeTargetApplication = new(
        "committee-target-application", 30, 1, 250, "rank",
        "application rank at which the steering committee's gap rule sees no gap",
        "7.4",
        Source.Assumption("a large step from rank 78; no target was announced"));

    public static readonly Setting EnrolmentSeatCost = new(
        "enrolment-seat-cost", 0.001, 0, 0.1, "MUSD0/yr",
        "public cost of one extra student for a year, follows consumer prices",
        "L10,G6",
        UnitCost);

    public static readonly Setting PhdStipendCost = new(
        "phd-stipend-cost", 0.004, 0, 0.2, "MUSD0/yr",
        "cost of one doctoral seat for a year, follows consumer prices; the whole stay is paid at entry",
        "F3,L11",
        UnitCost);

    public static readonly Setting TrainingSeatCost = new(
        "training-seat-cost", 0.030, 0, 0.5, "MUSD0/yr",
        "cost of one foreign training seat for a year, paid in foreign currency",
        "T4,L12",
        UnitCost);

    public static readonly Setting VisitingExpertCost = new(
        "visiting-expert-cost", 0.080, 0, 1, "MUSD0/yr",
        "cost of one visiting expert for a year, paid in foreign currency",
        "T5,L13",
        UnitCost);

    public static readonly Setting FundedReturnCost = new(
        "funded-return-cost", 0.020, 0, 1, "MUSD0",
        "cost of one funded return beside the wage top-up, follows consumer prices",
        "T9,L15",
        UnitCost);

    public static readonly Setting RetrainingSeatCost = new(
        "retraining-seat-cost", 0.002, 0, 0.1, "MUSD0",
        "cost of one retraining seat, follows consumer prices",
        "T6,L17",
        UnitCost);

    public static readonly Setting EnforcementCost = new(
        "enforcement-cost", 0.1, 0, 100, "USD/yr",
        "cost per head of the population of enforcing ethics rules at full stringency and enforcement, start-date dollars",
        "E1,L23",
        UnitCost);

    public static readonly Setting AwarenessCost = new(
        "awareness-cost", 0.2, 0, 100, "USD/yr",
        "cost per head of the population of full awareness and open-data support, start-date dollars",
        "A2,L29",
        UnitCost);

    public static readonly Setting TechnologyTransferCost = new(
        "technology-transfer-cost", 1.0, 0, 1_000, "MUSD0/yr",
        "cost of full technology transfer support, follows consumer prices",
        "J5,L31",
        UnitCost);

    public static readonly Setting CoordinationCost = new(
        "coordination-cost", 0.5, 0, 1_000, "MUSD0/yr",
        "cost of full coordination by the steering committee, follows consumer prices",
        "F7,L33",
        UnitCost);

    public static readonly Setting ReviewCost = new(
        "review-cost", 0.0005, 0, 0.1, "MUSD0",
        "cost of one review of a proposal, follows consumer prices",
        "F5",
        UnitCost);

    public static readonly Setting AcademicGrantPrice = new(
        "academic-grant-price", 0.05, 0.001, 10, "MUSD0",
        "price of one academic grant, follows consumer prices",
        "F4",
        UnitCost);

    // A property: fields above would read a static field declared below them before it is set.
    private static Source UnitCost => Source.Calibrate("order of price levels at the start; no price list was found");
}
