namespace EcosystemSim.Model.Parameters;

/// <summary>Parameters of the adoption equations.</summary>
public static class AdoptionParameters
{
    public static readonly Parameter AdoptionInnovation = new(
        59, "p_B", "adoption-innovation", 0.005, 0, 0.03, "1/yr",
        "Bass innovation coefficient",
        "A2",
        Source.Verified("Bass averages (Sultan, Farley & Lehmann 1990) and table by product (mean 0.03, often <0.01)"));

    public static readonly Parameter WorldAdoptionPull = new(
        60, "p_1W", "world-adoption-pull", 0.02, 0, 0.05, "1/yr",
        "pull of world adoption",
        "A2,W7",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter AdoptionImitation = new(
        61, "q_B", "adoption-imitation", 0.35, 0.2, 0.6, "1/yr",
        "Bass imitation coefficient",
        "A2",
        Source.Verified(
            "Bass averages (Sultan, Farley & Lehmann 1990) and table by product, "
            + "EU enterprises using AI, AI user share of 147 economies, H1 2025–Q1 2026"));

    public static readonly Parameter WorldAdoptionCeiling = new(
        62, "m_0", "world-adoption-ceiling", 0.65, 0.35, 0.9, "-",
        "ceiling of the average nation (0.60 for Iran after income and residual)",
        "A1,W7",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter AdoptionSizeSlope = new(
        63, "beta_L", "adoption-size-slope", 0.22, 0.15, 0.3, "per ln",
        "probit slope on ln employees",
        "A6",
        Source.Verified("US companies using AI 2021 by size and industry"));

    public static readonly Parameter CeilingQualityEffect = new(
        64, "beta_Q", "ceiling-quality-effect", 0.5, 0.2, 1, "probit",
        "supply quality",
        "A1",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter CeilingSkillEffect = new(
        65, "beta_S", "ceiling-skill-effect", 0.15, 0, 0.4, "probit",
        "AI skills per worker",
        "A1",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter CeilingComputeEffect = new(
        66, "beta_C", "ceiling-compute-effect", 0.1, 0, 0.3, "probit",
        "compute per worker",
        "A1",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter CeilingTrustEffect = new(
        67, "beta_T", "ceiling-trust-effect", 0.3, 0, 1, "probit",
        "trust",
        "A1",
        Source.Assumption("at 1 the ethics levers decide the application rank"));

    public static readonly Parameter CeilingIncomeEffect = new(
        68, "beta_y", "ceiling-income-effect", 0.25, 0.18, 0.32, "probit per ln",
        "income per head",
        "A1,W7",
        Source.Verified("AI user share of 147 economies, H1 2025–Q1 2026 x GDP and population (World Bank copies)"));

    public static readonly Parameter LocalShareGapEffect = new(
        69, "b_l", "local-share-gap-effect", 1, 0.3, 2, "logit",
        "local share on technology gap",
        "B2",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter AiSpendingShare = new(
        70, "s_AI", "ai-spending-share", 0.005, 0.002, 0.02, "of adopters' VA",
        "AI spending",
        "B1",
        Source.Calibrate("US AI share of business R&D 5.4 % AI share of US business R&D 2022 (37.0 of 691.5 bn"));

    public static readonly Parameter AdoptionSpeedSpread = new(
        116, "sd_v", "adoption-speed-spread", 0.2, 0.1, 0.3, "-",
        "spread of national adoption speed",
        "W7,A4",
        Source.Computed("computed from AI user share of 147 economies, H1 2025–Q1 2026 (growth p10–p90 0.16–0.31)"));

    public static readonly Parameter AwarenessEffect = new(
        117, "a_aw", "awareness-effect", 0.3, 0, 2, "-",
        "gain of p_B at full awareness L29",
        "A2",
        Source.Assumption("no evidence found; range chosen to show what it could change"));
}
