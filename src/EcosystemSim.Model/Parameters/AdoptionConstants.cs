namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the adoption equations; changed only in code review.</summary>
public static class AdoptionConstants
{
    // Ceiling.
    [StructuralConstant("probit", "rise of a sector's ceiling at full vouchers", "A1",
        "assumption: no measured effect was found")]
    public const double VoucherCeilingEffect = 0.5;

    [StructuralConstant("-", "voucher money, relative to the sector's AI spending, at which the effect is full", "A1",
        "assumption: vouchers that pay half the bill")]
    public const double VoucherSpendingShare = 0.5;

    [StructuralConstant("-", "share of a sector's initial adoption difference that its ceiling keeps", "A1",
        "assumption: sector differences narrow but do not vanish")]
    public const double SectorCeilingSpread = 0.5;

    [StructuralConstant("persons", "workers that AI staff is counted on", "A1", "assumption: unit of measurement")]
    public const double WorkersPerSkillUnit = 1000;

    // Diffusion.
    [StructuralConstant("-", "log spread of the monthly adoption step", "A4,W7",
        "assumption: weather of the diffusion, small against its trend")]
    public const double AdoptionNoiseSd = 0.2;

    [StructuralConstant("-", "trust below which users give AI up", "A5", "assumption: three of four refuse to rely on it")]
    public const double SeriousTrustLossLevel = 0.25;

    [StructuralConstant("1/yr", "loss of users under a serious loss of trust", "A5", "assumption: switching back is slow")]
    public const double DisadoptionPerYear = 0.1;

    [StructuralConstant("-", "log spread of the sizes of adopting firms", "A6",
        "memory: size distribution of enterprises; 4.8 % of firms then hold 11.6 % of employment")]
    public const double EmployerSizeLogSd = 1.5;
}
