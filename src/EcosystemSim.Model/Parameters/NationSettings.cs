namespace EcosystemSim.Model.Parameters;

/// <summary>
/// Start values of the focal nation (MODEL.md 9.1). Those without a default are sizes, wages and rates for which no other
/// nation's number can stand: the nation's own file must give them, each with a source.
/// Levels: E engineers, R researchers, V seniors.
/// </summary>
public static class NationSettings
{
    // Population, GDP and employment go far beyond any nation, so that a scaled one can be asked for: a million firms need the
    // demand of five hundred Irans.
    public static readonly Setting Population = new(
        "population", null, 10_000, 100_000_000_000, "persons",
        "population",
        "A1,E2,W3",
        FromFile);

    public static readonly Setting Gdp = new(
        "gdp", null, 10, 1_000_000_000, "million USD",
        "GDP at the start, start-date dollars",
        "B1,G3",
        FromFile);

    public static readonly Setting ExchangeRate = new(
        "exchange-rate", null, 0.01, 100_000_000, "local/USD",
        "units of local currency for one dollar at the start (e_0)",
        "M2",
        FromFile);

    public static readonly Setting Employment = new(
        "employment", null, 1_000, 50_000_000_000, "persons",
        "employed persons",
        "A1,G4",
        FromFile);

    public static readonly Setting InternationalShare = new(
        "international-share", null, 0.01, 0.99, "-",
        "share of AI articles with co-authors abroad (pi_0)",
        "K5,K6",
        FromFile);

    public static readonly Setting UniversityEngineers = new(
        "university-engineers", null, 0, 1_000_000, "persons",
        "AI staff of universities, level E (engineers)",
        "K1,T7",
        FromFile);

    public static readonly Setting UniversityResearchers = new(
        "university-researchers", null, 0, 1_000_000, "persons",
        "AI staff of universities, level R (researchers)",
        "K1,T7",
        FromFile);

    public static readonly Setting UniversitySeniors = new(
        "university-seniors", null, 0, 1_000_000, "persons",
        "AI staff of universities, level V (seniors)",
        "K1,T7",
        FromFile);

    public static readonly Setting FirmEngineers = new(
        "firm-engineers", null, 0, 10_000_000, "persons",
        "AI staff of firms, level E (engineers)",
        "B6,T7",
        FromFile);

    public static readonly Setting FirmResearchers = new(
        "firm-researchers", null, 0, 10_000_000, "persons",
        "AI staff of firms, level R (researchers)",
        "B6,T7",
        FromFile);

    public static readonly Setting FirmSeniors = new(
        "firm-seniors", null, 0, 10_000_000, "persons",
        "AI staff of firms, level V (seniors)",
        "B6,T7",
        FromFile);

    public static readonly Setting PoolEngineers = new(
        "pool-engineers", null, 0, 10_000_000, "persons",
        "home job seekers, level E (engineers)",
        "T7,T11,T13",
        FromFile);

    public static readonly Setting PoolResearchers = new(
        "pool-researchers", null, 0, 10_000_000, "persons",
        "home job seekers, level R (researchers)",
        "T7,T11,T13",
        FromFile);

    public static readonly Setting PoolSeniors = new(
        "pool-seniors", null, 0, 10_000_000, "persons",
        "home job seekers, level V (seniors)",
        "T7,T11,T13",
        FromFile);

    public static readonly Setting DiasporaEngineers = new(
        "diaspora-engineers", null, 0, 10_000_000, "persons",
        "specialists abroad, level E (engineers)",
        "T8,T9",
        FromFile);

    public static readonly Setting DiasporaResearchers = new(
        "diaspora-researchers", null, 0, 10_000_000, "persons",
        "specialists abroad, level R (researchers)",
        "T8,T9",
        FromFile);

    public static readonly Setting DiasporaSeniors = new(
        "diaspora-seniors", null, 0, 10_000_000, "persons",
        "specialists abroad, level V (seniors)",
        "T8,T9",
        FromFile);

    public static readonly Setting Intake = new(
        "intake", null, 0, 10_000_000, "persons/yr",
        "students who enter AI programmes in the first year (I_0)",
        "T1",
        FromFile);

    public static readonly Setting IntakeGrowth = new(
        "intake-growth", null, -0.10, 0.20, "1/yr",
        "growth of the intake without policy (g_I)",
        "T1",
        FromFile);

    public static readonly Setting UniversityWageEngineer = new(
        "university-wage-engineer", null, 100, 1_000_000, "USD/yr",
        "wage of a engineer paid by home universities, start-date dollars",
        "T8,T13,F3",
        FromFile);

    public static readonly Setting UniversityWageResearcher = new(
        "university-wage-researcher", null, 100, 1_000_000, "USD/yr",
        "wage of a researcher paid by home universities, start-date dollars",
        "T8,T13,F3",
        FromFile);

    public static readonly Setting UniversityWageSenior = new(
        "university-wage-senior", null, 100, 1_000_000, "USD/yr",
        "wage of a senior paid by home universities, start-date dollars",
        "T8,T13,F3",
        FromFile);

    public static readonly Setting FirmWageEngineer = new(
        "firm-wage-engineer", null, 100, 1_000_000, "USD/yr",
        "wage of a engineer paid by home firms, start-date dollars",
        "T8,T13,B6",
        FromFile);

    public static readonly Setting FirmWageResearcher = new(
        "firm-wage-researcher", null, 100, 1_000_000, "USD/yr",
        "wage of a researcher paid by home firms, start-date dollars",
        "T8,T13,B6",
        FromFile);

    public static readonly Setting FirmWageSenior = new(
        "firm-wage-senior", null, 100, 1_000_000, "USD/yr",
        "wage of a senior paid by home firms, start-date dollars",
        "T8,T13,B6",
        FromFile);

    public static readonly Setting ForeignWageEngineer = new(
        "foreign-wage-engineer", null, 100, 1_000_000, "USD/yr",
        "wage of a engineer paid abroad, start-date dollars",
        "T8,T9",
        FromFile);

    public static readonly Setting ForeignWageResearcher = new(
        "foreign-wage-researcher", null, 100, 1_000_000, "USD/yr",
        "wage of a researcher paid abroad, start-date dollars",
        "T8,T9",
        FromFile);

    public static readonly Setting ForeignWageSenior = new(
        "foreign-wage-senior", null, 100, 1_000_000, "USD/yr",
        "wage of a senior paid abroad, start-date dollars",
        "T8,T9",
        FromFile);

    public static readonly Setting AdoptionInitial = new(
        "adoption-initial", null, 0.0001, 0.95, "-",
        "share of employment that uses AI at the start, all sectors together",
        "A1,W7,I2",
        FromFile);

    public static readonly Setting UniversityCount = new(
        "university-count", null, 1, 10_000, "count",
        "universities with AI research",
        "K1",
        FromFile);

    public static readonly Setting UniversitySizeSlope = new(
        "university-size-slope", -0.8, -3, 0, "-",
        "exponent of university size over size rank",
        "K1",
        Source.Calibrate("the 100 largest AI institutions of the world have slope -0.45; a nation's own are less equal"));

    public static readonly Setting FieldMachineLearning = new(
        "field-machine-learning", 0.4, 0, 1, "-",
        "share of university research staff in the field machine learning; the four fields sum to 1",
        "K1",
        FieldShare);

    public static readonly Setting FieldSystems = new(
        "field-systems", 0.25, 0, 1, "-",
        "share of university research staff in the field systems; the four fields sum to 1",
        "K1",
        FieldShare);

    public static readonly Setting FieldDomain = new(
        "field-domain", 0.3, 0, 1, "-",
        "share of university research staff in the field applications in a domain; the four fields sum to 1",
        "K1",
        FieldShare);

    public static readonly Setting FieldGovernance = new(
        "field-governance", 0.05, 0, 1, "-",
        "share of university research staff in the field governance; the four fields sum to 1",
        "K1",
        FieldShare);

    public static readonly Setting UnitQualitySpread = new(
        "unit-quality-spread", 0.4, 0, 1.5, "-",
        "standard deviation of log productivity between research units (chi)",
        "K3",
        Source.Calibrate("papers per head differ by a factor of about two between units one deviation above and below"));

    public static readonly Setting FirmCount = new(
        "firm-count", null, 1, 2_000_000, "count",
        "firms that sell AI",
        "B5,B9",
        FromFile);

    public static readonly Setting FirmSizeMean = new(
        "firm-size-mean", 39, 1, 10_000, "persons",
        "mean employees of a firm that sells AI",
        "B5",
        Source.Verified("Iran: 390,000 employees of about 10,000 knowledge-based firms"));

    public static readonly Setting LocalShare = new(
        "local-share", 0.5, 0.01, 0.99, "-",
        "share of domestic AI demand served by home firms (ell_0)",
        "B2,A1",
        Source.Calibrate("no national account of AI products was found"));

    public static readonly Setting TechnologyGap = new(
        "technology-gap", 0.6, 0, 3, "-",
        "log distance of national AI technology to the frontier (G_0)",
        "K9,A1",
        Source.Calibrate("55 % of the frontier; no direct measure exists"));

    public static readonly Setting TrustInitial = new(
        "trust-initial", 0.5, 0.05, 0.95, "-",
        "share of the public willing to rely on AI (T_0)",
        "E3,E4",
        Source.Assumption("even split; surveys ask differently and were not found for every nation"));

    public static readonly Setting AnnouncedApplicationRank = new(
        "announced-application-rank", 0, 0, 250, "rank",
        "officially announced rank in AI application; the focal index is shifted to start there; 0 = none announced, no shift",
        "I3",
        Source.Assumption("no announcement: the raw index decides"));

    public static readonly Setting BaseComputeShare = new(
        "base-compute-share", 0.10, 0.01, 0.98, "-",
        "share of compute in the base budget of universities; the three sum to 1",
        "F3,Q1",
        BaseShare);

    public static readonly Setting BaseOverheadShare = new(
        "base-overhead-share", 0.15, 0.01, 0.98, "-",
        "share of overhead in the base budget of universities; the three sum to 1",
        "F3",
        BaseShare);

    public static readonly Setting BasePayrollShare = new(
        "base-payroll-share", 0.75, 0.01, 0.98, "-",
        "share of payroll in the base budget of universities; the three sum to 1",
        "F3",
        BaseShare);

    // Properties: the fields above would read static fields declared below them before they are set.
    private static Source FromFile => Source.Assumption("no default: the nation's file gives the value and its source");

    private static Source FieldShare => Source.Calibrate("no census of AI staff by field was found");

    private static Source BaseShare => Source.Calibrate("usual split of university research budgets");

    public static readonly Setting OwnPaperGrowth = new(
        "own-paper-growth", 0, 0, 1, "0 or 1",
        "1 where the common paper productivity is calibrated to the nation's own paper growth; 0 where it is solved so that the "
        + "nation grows as the world panel expects",
        "K3",
        Source.Assumption("solved unless the nation's file says that a target of its own was used"));
}
