namespace EcosystemSim.Model.Parameters;

/// <summary>Parameters of the ethics and trust equations.</summary>
public static class EthicsParameters
{
    public static readonly Parameter ComplianceCost = new(
        76, "c_eth", "compliance-cost", 0.17, 0.05, 0.3, "-",
        "compliance cost at full stringency",
        "J4,A1",
        Source.Verified("qualitatively: AI Act cost dispute (figure memory)"));

    public static readonly Parameter IncidentRate = new(
        77, "i_I", "incident-rate", 1.8e-07, 5e-08, 6e-07, "1/(user yr)",
        "incident rate",
        "E2",
        Source.Verified("AI incidents 2024 (AI Index 2025, quoted) (derived); 2e-6 makes trust collapse"));

    public static readonly Parameter IncidentReduction = new(
        78, "kap_I", "incident-reduction", 0.7, 0.2, 1.5, "-",
        "incident reduction by enforced rules",
        "E2",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter TrustLoss = new(
        79, "d_T", "trust-loss", 0.01, 0.002, 0.05, "per incident",
        "trust loss",
        "E4",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter TrustAdjustmentYears = new(
        80, "tau_T", "trust-adjustment-years", 2, 0.5, 5, "yr",
        "trust adjustment time",
        "E4",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));

    public static readonly Parameter TrustAssurance = new(
        96, "c_T", "trust-assurance", 0.05, 0, 0.2, "-",
        "trust target per unit of enforced rules",
        "E3",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter JointEthicsTrust = new(
        97, "c_joint", "joint-ethics-trust", 0.01, 0, 0.05, "-",
        "trust target with a joint ethics framework",
        "E3",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter VentureLossRegulation = new(
        98, "v_eth", "venture-loss-regulation", 0.26, 0, 0.5, "-",
        "loss of VC inflow at full stringency",
        "B10",
        Source.Verified("GDPR and venture deals (Jia, Jin & Wagman 2021) (GDPR deals); transfer assumption"));

    public static readonly Parameter JointEthicsVenture = new(
        99, "v_joint", "joint-ethics-venture", 0.5, 0, 1, "-",
        "part of that loss offset by a joint framework",
        "B10",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter JointEthicsExports = new(
        100, "x_joint", "joint-ethics-exports", 0.2, 0, 0.5, "-",
        "export gain with a joint framework",
        "B4",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter ComplianceIdeaLoss = new(
        101, "c_J1", "compliance-idea-loss", 0.5, 0, 1, "-",
        "loss of ideas per compliance cost",
        "J1",
        Source.Assumption("no evidence found; range chosen to show what it could change"));

    public static readonly Parameter ComplianceCeilingLoss = new(
        103, "c_A1", "compliance-ceiling-loss", 0.5, 0, 1, "probit",
        "lower ceiling per compliance cost",
        "A1",
        Source.Assumption("no evidence found; range chosen to show what it could change"));
}
