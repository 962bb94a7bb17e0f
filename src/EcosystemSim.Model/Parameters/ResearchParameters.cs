namespace EcosystemSim.Model.Parameters;

/// <summary>Parameters of the research equations.</summary>
public static class ResearchParameters
{
    public static readonly Parameter CommonPaperProductivity = new(
        24, "zeta_P", "common-paper-productivity", 0.6, 0.4, 0.75, "-",
        "share of world paper growth that is common productivity",
        "K3",
        Source.Calibrate("to C08; K3"));

    public static readonly Parameter ReturnsToCompute = new(
        25, "alpha_C", "returns-to-compute", 0.15, 0.05, 0.3, "-",
        "elasticity of research to relative compute",
        "K2",
        Source.Verified("capital elasticity of AI R&D (Besiroglu, Emery-Xu & Thompson 2022) (0.111–0.246)"));

    public static readonly Parameter ComputeLabourSubstitution = new(
        26, "sigma_C", "compute-labour-substitution", 1, 0.4, 2.6, "-",
        "substitution compute–labour",
        "K2",
        Source.Verified("compute–labour substitution (Whitfill & Wu 2025)"));

    public static readonly Parameter ComputePriceDecline = new(
        27, "g_c", "compute-price-decline", 0.35, 0.2, 0.6, "1/yr",
        "fall of compute price = rise of requirement",
        "M3,Q3",
        Source.Verified("qualitatively: hardware price and compute trends (Epoch AI, quoted)"));

    public static readonly Parameter PaperDispersion = new(
        28, "k_P", "paper-dispersion", 3, 1, 20, "-",
        "NegBin size, unit-month papers",
        "K4",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter CitationDispersion = new(
        29, "sig_q", "citation-dispersion", 1.14, 1, 1.3, "-",
        "sd of ln citations",
        "K6",
        Source.Memory("Radicchi et al. 2008, 1.3 = variance"));

    public static readonly Parameter InternationalQualityPremium = new(
        30, "b_int", "international-quality-premium", 0.3, 0.1, 0.6, "-",
        "ln quality premium of international papers",
        "K6",
        Source.Verified(
            "qualitatively: international co-authorship and citations (Adams & Gurney 2018; Hsiehchen et al. 2015); "
            + "size calibrate"));

    public static readonly Parameter AgreementCoauthorship = new(
        31, "b_pi", "agreement-coauthorship", 0.3, 0, 1, "-",
        "agreement effect on co-authorship (logit)",
        "K5",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter KnowledgeDepreciation = new(
        32, "delta_K", "knowledge-depreciation", 0.15, 0.05, 0.4, "1/yr",
        "depreciation of knowledge",
        "K7,W5",
        Source.Verified("R&D depreciation (Hall 2007)"));

    public static readonly Parameter SteppingOnToes = new(
        33, "lam", "stepping-on-toes", 0.75, 0.5, 1, "-",
        "stepping-on-toes exponent",
        "W1",
        Source.Memory("Jones & Williams 1998"));

    public static readonly Parameter FrontierSpillover = new(
        34, "phi", "frontier-spillover", -1, -2.1, 0.5, "-",
        "intertemporal spillover",
        "W1",
        Source.Verified(
            "qualitatively: falling research productivity (Bloom, Jones, Van Reenen & Webb 2020); "
            + "-2.1 (memory: Bloom et al. 2020)"));

    public static readonly Parameter AutonomousCatchUp = new(
        35, "s0", "autonomous-catch-up", 0.04, 0.01, 0.1, "1/yr",
        "autonomous catch-up",
        "K9,W6",
        Source.Verified("qualitatively: two faces of R&D (Griffith, Redding & Van Reenen 2004); size calibrate"));

    public static readonly Parameter AbsorptiveCatchUp = new(
        36, "s1", "absorptive-catch-up", 0.1, 0.02, 0.3, "1/yr",
        "catch-up per unit AC x openness",
        "K9,W6",
        Source.Verified("qualitatively: two faces of R&D (Griffith, Redding & Van Reenen 2004); size calibrate"));

    public static readonly Parameter AgreementOpenness = new(
        37, "b_O", "agreement-openness", 0.3, 0, 1, "-",
        "agreement effect on openness",
        "K8",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter StudentResearchWeight = new(
        112, "om_P", "student-research-weight", 0.35, 0.1, 0.5, "-",
        "research weight of PhD students (R = 1)",
        "K1",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));
}
