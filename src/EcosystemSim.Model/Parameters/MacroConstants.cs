namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the macro effects; changed only in code review.</summary>
public static class MacroConstants
{
    // Macro.
    [StructuralConstant("-", "tax on output above the base path", "G5", "assumption: tax burden of a middle-income nation")]
    public const double AddedOutputTaxShare = 0.15;

    [StructuralConstant("-", "value-added-weighted share of tasks exposed to AI", "G2",
        "verified: Simple macroeconomics of AI (Acemoglu 2025)")]
    public const double MeanTaskExposure = 0.199;
}
