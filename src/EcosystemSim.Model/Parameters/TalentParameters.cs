namespace EcosystemSim.Model.Parameters;

/// <summary>Parameters of the talent equations.</summary>
public static class TalentParameters
{
    public static readonly Parameter BachelorYears = new(
        1, "T_B", "bachelor-years", 5, 4, 6, "yr",
        "mean time in bachelor+master AI study",
        "T2",
        Source.Memory("typical degree lengths); calibrate"));

    public static readonly Parameter PhdYears = new(
        2, "T_P", "phd-years", 5, 4, 7, "yr",
        "mean time to PhD",
        "T2",
        Source.Memory("NSF SED median ~5.8 yr"));

    public static readonly Parameter Dropout = new(
        3, "d_S", "dropout", 0.05, 0.02, 0.1, "1/yr",
        "dropout hazard",
        "T2",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter PhdEntry = new(
        4, "pi_P", "phd-entry", 0.22, 0.10, 0.35, "-",
        "share of graduates entering a PhD",
        "T3",
        Source.Calibrate("0.15 starves the research labour market"));

    public static readonly Parameter GraduateEmigration = new(
        5, "pi_GA", "graduate-emigration", 0.045, 0.02, 0.09, "-",
        "share emigrating at graduation",
        "T3",
        Source.Calibrate(
            "share of graduates abroad stays at its start value in the null run, inside C09 over the range; elites 0.37-0.62"));

    public static readonly Parameter EnrolmentElasticity = new(
        6, "eta_enr", "enrolment-elasticity", 0.5, 0.2, 1, "-",
        "enrolment elasticity to relative wage",
        "T1",
        Source.Calibrate("memory: Freeman 1976; Ryoo & Rosen 2004 give more; 1 makes a cobweb"));

    public static readonly Parameter MatchingEfficiency = new(
        7, "mu_M", "matching-efficiency", 0.5, 0.2, 0.9, "1/month",
        "matching efficiency",
        "T11",
        Source.Calibrate("memory: Petrongolo & Pissarides 2001"));

    public static readonly Parameter UniversityQuits = new(
        8, "xi_Q", "university-quits", 0.03, 0.01, 0.08, "1/yr",
        "quit hazard at universities",
        "T7",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter Promotion = new(
        9, "a_R", "promotion", 0.067, 0.05, 0.12, "1/yr",
        "promotion R -> V",
        "T7",
        Source.Calibrate("15 yr"));

    public static readonly Parameter SeniorRetirement = new(
        10, "rho_V", "senior-retirement", 0.05, 0.03, 0.07, "1/yr",
        "retirement of V",
        "T7",
        Source.Memory("20-yr senior career"));

    public static readonly Parameter PoolExit = new(
        11, "x_O", "pool-exit", 0.12, 0.05, 0.25, "1/yr",
        "pool leaves the AI field",
        "T7",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter EmigrationEngineers = new(
        12, "e_E", "emigration-engineers", 0.007, 0.003, 0.014, "1/yr",
        "emigration hazard E",
        "T7",
        Source.Calibrate(
            "share of graduates abroad stays at its start value in the null run, and over the range inside target C09"));

    public static readonly Parameter EmigrationResearchers = new(
        13, "e_R", "emigration-researchers", 0.022, 0.01, 0.045, "1/yr",
        "emigration hazard R",
        "T7",
        Source.Calibrate(
            "share of researchers abroad stays at its start value in the null run, and over the range inside target C09"));

    public static readonly Parameter EmigrationSeniors = new(
        14, "e_V", "emigration-seniors", 0.02, 0.01, 0.04, "1/yr",
        "emigration hazard V",
        "T7",
        Source.Calibrate(
            "share of seniors abroad stays at its start value in the null run, and over the range inside target C09"));

    public static readonly Parameter PoolEmigrationMultiplier = new(
        15, "kappa_O", "pool-emigration-multiplier", 2, 1, 4, "-",
        "emigration multiplier of job seekers",
        "T7",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter MigrationElasticity = new(
        16, "eps_m", "migration-elasticity", 0.7, 0.3, 1.5, "-",
        "elasticity of migration to income ratio",
        "T8,T9",
        Source.Verified(
            "qualitatively: income and migration (Ortega & Peri); positive selection (Grogger & Hanson 2011) (size memory)"));

    public static readonly Parameter DiasporaElasticity = new(
        17, "nu_D", "diaspora-elasticity", 0.3, 0, 0.7, "-",
        "diaspora (network) elasticity",
        "T8",
        Source.Verified("qualitatively: diasporas (Beine, Docquier & Ozden) (size memory)"));

    public static readonly Parameter ReturnRate = new(
        18, "r_0", "return-rate", 0.01, 0.002, 0.04, "1/yr",
        "return hazard of diaspora",
        "T9",
        Source.Verified(
            "qualitatively: migration and brain drain from Iran (Azadi, Mirramezani & Mesgaran 2020) "
            + "(<10 % of students return)"));

    public static readonly Parameter WageResponse = new(
        19, "kappa_w", "wage-response", 0.1, 0.02, 0.3, "1/yr",
        "wage response to tightness",
        "T13",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter EngineerResearchWeight = new(
        20, "om_E", "engineer-research-weight", 0.25, 0.1, 0.5, "-",
        "research weight of E (R = 1)",
        "K1",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter SeniorResearchWeight = new(
        21, "om_V", "senior-research-weight", 1.5, 1, 2.5, "-",
        "research weight of V",
        "K1",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter TraineesStayingAbroad = new(
        22, "sig_tr", "trainees-staying-abroad", 0.5, 0.1, 0.9, "-",
        "trainees staying abroad without bond",
        "T4",
        Source.Calibrate("0.92 for US PhDs intention to stay of US doctorate recipients by citizenship 2017–23"));

    public static readonly Parameter TrainingGain = new(
        23, "dh_tr", "training-gain", 0.2, 0.05, 0.5, "-",
        "human-capital gain of a trained person",
        "T4,T5",
        Source.Verified("qualitatively: mobility and scientific output (synthetic control); size calibrate"));

    public static readonly Parameter FundedReturnAcceptance = new(
        104, "a_ret", "funded-return-acceptance", 0.6, 0.2, 0.9, "-",
        "acceptance of funded returns",
        "T9",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter RetrainingCompletion = new(
        105, "c_re", "retraining-completion", 0.7, 0.4, 0.9, "-",
        "completion of retraining",
        "T6",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter BondDeterrence = new(
        111, "b_bond", "bond-deterrence", 0.3, 0, 0.7, "-",
        "fewer takers of training under a full bond",
        "T4",
        Source.Assumption("no evidence found; range chosen to show what it could change"));
}
