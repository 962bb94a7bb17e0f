using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>A1: share of each sector that finds adoption worthwhile.</summary>
public static class Ceilings
{
    public static void Set(WorldState world, ReadOnlySpan<Employed> employed, double years)
    {
        Economy economy = world.Economy;
        StartValues start = world.Start;
        economy.SupplyQuality = SupplyQuality(world);
        economy.ComputePerWorker = ComputePerWorker(world, years);
        double income = economy.GdpUsd / economy.Population / (start.GdpUsd / start.Population);
        double common = (world.Parameters[CeilingQualityEffect] * StableMath.Log(economy.SupplyQuality / start.SupplyQuality))
            + (world.Parameters[CeilingSkillEffect]
                * StableMath.Log(StaffPerThousandWorkers(world, employed) / start.StaffPerThousandWorkers))
            + (world.Parameters[CeilingComputeEffect] * StableMath.Log(economy.ComputePerWorker / start.ComputePerWorker))
            + (world.Parameters[CeilingTrustEffect] * (economy.Trust - world.Settings[TrustInitial]))
            + (world.Parameters[CeilingIncomeEffect] * StableMath.Log(income))
            - (world.Parameters[ComplianceCeilingLoss] * world.Parameters[ComplianceCost]
                * (world.Controls.Get<EthicsStringency>() - start.Stringency));
        for (int s = 0; s < world.Sectors.Count; s++)
            world.Sectors.Ceiling[s] = StableMath.NormalCdf(start.CeilingConstant[s] + common + Vouchers(world, s));
    }

    /// <summary>Qe: quality of the AI supply that users can buy, 1 at the frontier.</summary>
    private static double SupplyQuality(WorldState world)
    {
        double local = world.Economy.LocalShare;
        return (local * StableMath.Exp(-world.Economy.TechGap)) + ((1 - local) * (1 - world.Controls.Get<Sanctions>(2)));
    }

    /// <summary>H: AI staff at home per thousand workers.</summary>
    public static double StaffPerThousandWorkers(WorldState world)
    {
        Span<Employed> employed = stackalloc Employed[Level.Count];
        Employed.Of(world, employed);
        return StaffPerThousandWorkers(world, employed);
    }

    private static double StaffPerThousandWorkers(WorldState world, ReadOnlySpan<Employed> employed)
    {
        double staff = 0;
        foreach (Employed level in employed)
            staff += level.All;
        return staff / world.Economy.Employment * WorkersPerSkillUnit;
    }

    /// <summary>c: national compute per worker relative to the growing requirement.</summary>
    public static double ComputePerWorker(WorldState world, double years)
    {
        double[] stock = world.Compute.Stock;
        return (stock[0] + stock[1] + stock[2]) / world.Economy.Employment
            * StableMath.Exp(-world.Parameters[ComputePriceDecline] * years);
    }

    /// <summary>
    /// L08: adoption vouchers of the trailing year raise a sector's ceiling until they match half of its own spending.
    /// </summary>
    private static double Vouchers(WorldState world, int s)
    {
        double spent = 0;
        foreach (double month in world.Funding.VouchersReal)
            spent += month;
        if (spent == 0)
            return 0;
        double valueAdded = world.Start.SectorValueAdded[s] * world.Economy.GdpUsd / Money.Million;
        double norm = VoucherSpendingShare * world.Parameters[AiSpendingShare] * valueAdded * world.Sectors.Adoption[s];
        return VoucherCeilingEffect * Math.Min(1, spent * world.Start.SectorValueAdded[s] / norm);
    }
}
