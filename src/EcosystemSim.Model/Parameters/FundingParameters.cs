namespace EcosystemSim.Model.Parameters;

/// <summary>Parameters of the funding and sanctions equations.</summary>
public static class FundingParameters
{
    public static readonly Parameter ReviewReliability = new(
        71, "rho_rev", "review-reliability", 0.1, 0.03, 0.3, "-",
        "single-review reliability",
        "F5",
        Source.Verified(
            "qualitatively: reviewer agreement (Pier et al. 2018),reviewers needed (Forscher et al. preprint, quoted)"));

    public static readonly Parameter PastAwardWeight = new(
        72, "w_M", "past-award-weight", 0.15, 0, 0.5, "-",
        "weight of past awards in score",
        "F5",
        Source.Verified("qualitatively: Matthew effect in funding (Bol, de Vaan & van de Rijt 2018); size calibrate"));

    public static readonly Parameter PaymentLag = new(
        73, "tau_lag", "payment-lag", 0.5, 0.2, 1.5, "yr",
        "award-to-payment lag",
        "F7",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter GrantAdditionality = new(
        74, "theta_R", "grant-additionality", 0.5, 0.1, 0.9, "-",
        "additional share of academic grants",
        "F7",
        Source.Verified("qualitatively: NIH grants and output (Jacob & Lefgren 2011); size calibrate"));

    public static readonly Parameter GrantLeverage = new(
        75, "lev_F", "grant-leverage", 0.2, -0.3, 0.7, "-",
        "peak leverage of firm grants",
        "F8",
        Source.Verified(
            "public R&D and business R&D (Guellec & van Pottelsberghe),R&D subsidy meta-regression (Dimos & Pugh 2016)"));

    public static readonly Parameter SanctionComputeMarkup = new(
        81, "mu_S", "sanction-compute-markup", 0.5, 0.2, 1.5, "-",
        "compute price mark-up at full sanctions",
        "M3",
        Source.Verified("qualitatively: price premium of restricted accelerators (FT, quoted)"));

    public static readonly Parameter CoordinationEffect = new(
        110, "b_coord", "coordination-effect", 0.3, 0, 0.6, "-",
        "shorter payment lag at full L33",
        "F7",
        Source.Assumption("no evidence found; range chosen to show what it could change"));
}
