namespace EcosystemSim.Model.Parameters;

/// <summary>Parameters of the macro equations.</summary>
public static class MacroParameters
{
    public static readonly Parameter FeasibleTasks = new(
        86, "feas_0", "feasible-tasks", 0.1, 0.05, 0.2, "-",
        "exposed tasks profitable now",
        "G1",
        Source.Calibrate("to 0.23 in 10 yr Simple macroeconomics of AI (Acemoglu 2025"));

    public static readonly Parameter FeasibilityFrontierEffect = new(
        87, "xi_A", "feasibility-frontier-effect", 0.35, 0.2, 0.6, "-",
        "frontier effect on feasibility",
        "G1",
        Source.Calibrate("to 0.23 in 10 yr Simple macroeconomics of AI (Acemoglu 2025"));

    public static readonly Parameter TaskCostSaving = new(
        88, "cs", "task-cost-saving", 0.144, 0.05, 0.3, "-",
        "cost saving on a task",
        "G2",
        Source.Verified("Simple macroeconomics of AI (Acemoglu 2025) (0.27 x labour share)"));

    public static readonly Parameter CapitalResponse = new(
        89, "m_K", "capital-response", 1.4, 1, 2.4, "-",
        "GDP per TFP (capital response)",
        "G3",
        Source.Verified("Simple macroeconomics of AI (Acemoglu 2025)"));

    public static readonly Parameter DisplacedShare = new(
        90, "psi_d", "displaced-share", 0.3, 0.1, 0.6, "-",
        "displaced share of affected work",
        "G4",
        Source.Calibrate("modelling choice, to be fitted on the calibration targets"));
}
