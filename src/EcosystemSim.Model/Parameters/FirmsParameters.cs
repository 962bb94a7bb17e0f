namespace EcosystemSim.Model.Parameters;

/// <summary>Parameters of the pipeline, firm and market equations.</summary>
public static class FirmsParameters
{
    public static readonly Parameter EntryRate = new(
        38, "n_E", "entry-rate", 0.085, 0.05, 0.15, "1/yr",
        "entry rate per initial firm",
        "B9",
        Source.Verified("knowledge-based firms, staff, sales, exports, entries (9–17 %)"));

    public static readonly Parameter SpinOffRate = new(
        39, "n_S", "spin-off-rate", 0.003, 0.001, 0.006, "per paper",
        "spin-offs per quality-weighted paper",
        "B9",
        Source.Verified("qualitatively: university technology transfer indicators 2007–17 (0.0026)"));

    public static readonly Parameter FirmGrowthDrift = new(
        40, "mu_F", "firm-growth-drift", 0.015, -0.02, 0.05, "1/yr",
        "log-size drift before launches",
        "B5",
        Source.Calibrate("to C01"));

    public static readonly Parameter FirmGrowthVolatility = new(
        41, "sig_F", "firm-growth-volatility", 0.55, 0.3, 0.8, "1/yr^.5",
        "growth sd at size 1",
        "B5",
        Source.Calibrate("to C01, C03"));

    public static readonly Parameter GrowthVolatilitySizeExponent = new(
        42, "beta_sig", "growth-volatility-size-exponent", 0.18, 0.12, 0.22, "-",
        "size exponent of growth sd",
        "B5",
        Source.Verified("size–variance of growth (Riccaboni et al. 2008)"));

    public static readonly Parameter ExitHazardScale = new(
        43, "h_scale", "exit-hazard-scale", 1, 0.7, 1.5, "-",
        "scale of exit hazard",
        "B8",
        Source.Verified("establishment survival (BLS/SBA)"));

    public static readonly Parameter FirmIdeaRate = new(
        44, "iota_F", "firm-idea-rate", 0.06, 0.02, 0.2, "1/(person yr)",
        "ideas per AI staff-year",
        "J1",
        Source.Calibrate("to C15"));

    public static readonly Parameter UniversityIdeaRate = new(
        45, "iota_U", "university-idea-rate", 0.05, 0.01, 0.1, "per paper",
        "ideas per paper",
        "J1",
        Source.Verified("qualitatively: university technology transfer indicators 2007–17 (0.06)"));

    public static readonly Parameter IdeaStageYears = new(
        46, "T_1", "idea-stage-years", 0.5, 0.25, 1, "yr",
        "mean time idea stage",
        "J2",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter LaterStageYears = new(
        47, "T_23", "later-stage-years", 1, 0.5, 2, "yr",
        "mean time prototype / product stage",
        "J2",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter IdeaSuccess = new(
        48, "p_1", "idea-success", 0.2, 0.07, 0.4, "-",
        "idea -> prototype",
        "J3",
        Source.Verified("qualitatively: 3,000 raw ideas (Stevens & Burley 1997)"));

    public static readonly Parameter PrototypeSuccess = new(
        49, "p_2", "prototype-success", 0.5, 0.3, 0.6, "-",
        "prototype -> product",
        "J3",
        Source.Verified("qualitatively: 3,000 raw ideas (Stevens & Burley 1997),AI project failure (Gartner, RAND, quoted)"));

    public static readonly Parameter ProductSuccess = new(
        50, "p_3", "product-success", 0.45, 0.3, 0.6, "-",
        "product -> launch",
        "J3",
        Source.Verified("3,000 raw ideas (Stevens & Burley 1997) (0.425)"));

    public static readonly Parameter LaunchSuccess = new(
        51, "p_4", "launch-success", 0.59, 0.4, 0.7, "-",
        "launch -> commercial success",
        "J7",
        Source.Verified("3,000 raw ideas (Stevens & Burley 1997)"));

    public static readonly Parameter HubSuccessEffect = new(
        52, "beta_H", "hub-success-effect", 0.5, 0, 1, "logit",
        "hub support on gate success",
        "J3",
        Source.Verified(
            "qualitatively: accelerators (Gonzalez-Uribe & Leatherbee 2018; Gonzalez-Uribe & Reyes 2019); size calibrate"));

    public static readonly Parameter GrantSuccessEffect = new(
        53, "beta_G", "grant-success-effect", 0.7, 0.2, 1, "logit",
        "full funding on gate success",
        "J3",
        Source.Verified("R&D grants and VC (Howell 2017)"));

    public static readonly Parameter MeritEffect = new(
        54, "beta_z", "merit-effect", 0.5, 0, 1, "-",
        "latent merit on success / output",
        "J3,K2",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter GapSuccessPenalty = new(
        55, "beta_gap", "gap-success-penalty", 0.5, 0, 1, "logit",
        "technology gap on gate success",
        "J3",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter LaunchSize = new(
        56, "m_J", "launch-size", 1, 0.3, 3, "mean firms",
        "mean weight added by a success",
        "J7",
        Source.Calibrate("to C01"));

    public static readonly Parameter ExportShare = new(
        57, "x_0", "export-share", 0.2, 0.05, 0.4, "-",
        "exports per unit of domestic sales",
        "B4",
        Source.Verified("knowledge-based firms, staff, sales, exports, entries"));

    public static readonly Parameter VentureCapital = new(
        58, "v_0", "venture-capital", 3e-05, 1e-05, 0.0003, "of GDP/yr",
        "private AI venture capital",
        "B10",
        Source.Calibrate("world scale venture capital by region; AI venture capital"));

    public static readonly Parameter HubSpeed = new(
        102, "c_J2", "hub-speed", 0.5, 0, 1, "-",
        "shorter stages with hub support",
        "J2",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter LicenceProbability = new(
        106, "lic_0", "licence-probability", 0.3, 0.1, 0.6, "-",
        "university idea licensed without hub",
        "J5",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter TechnologyTransferEffect = new(
        107, "b_tt", "technology-transfer-effect", 0.4, 0, 0.6, "-",
        "added licence probability at full L31",
        "J5",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter HubCostShare = new(
        108, "c_hub", "hub-cost-share", 0.7, 0.4, 1, "-",
        "share of stage cost paid by the hub",
        "J6",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter StaffSalesExponent = new(
        109, "e_cap", "staff-sales-exponent", 0.3, 0, 1, "-",
        "sales lost by firms short of staff",
        "B3",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter DemandAdoptionElasticity = new(
        113, "th_D", "demand-adoption-elasticity", 0.6, 0.4, 1, "-",
        "AI spending on adoption",
        "B1",
        Source.Calibrate("to firm staff and wages"));

    public static readonly Parameter StaffProductivityElasticity = new(
        114, "th_q", "staff-productivity-elasticity", 1, 0, 1.5, "-",
        "sales per AI employee on technology level",
        "B2,B6",
        Source.Calibrate("to the same"));

    public static readonly Parameter SuccessLocalShareEffect = new(
        115, "b_succ", "success-local-share-effect", 0.2, 0, 0.5, "logit",
        "commercial successes on the local share",
        "B2",
        Source.Assumption("a quarter of the programme's GDP effect"));
}
