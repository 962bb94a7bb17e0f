using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 10. Sectors adopt towards their ceilings (A1-A5); AI demand is served at home or imported (B1-B3); firms export (B4).
/// </summary>
public sealed class AdoptAndTrade : IPhase
{
    public PhaseInfo Info { get; } = new(
        "adopt-and-trade", "Sectors adopt towards their ceilings; firms sell at home and abroad.", "A1-A6,B1-B4", "monthly")
    {
        Reads =
        [
            "economy", "labour: firm-wage, hub-staff", "units: staff", "firms: weight, staff, cash, target-staff",
            "nations: adoption-speed", "sectors: adoption", "compute: stock", "funding-year: vouchers-real", "successes",
            "ledger", "flows",
        ],
        Writes =
        [
            "economy", "firms: cash, sales-per-year, exports-per-year", "nations: adoption", "sectors: adoption, ceiling",
            "ledger", "flows",
        ],
        Rows = "firms",
    };

    public void Run(WorldState world, in Tick tick)
    {
        // Nobody changes employers in this phase.
        Span<Employed> employed = stackalloc Employed[Level.Count];
        Employed.OfMonth(world, employed);
        Adopt(world, in tick, employed);
        if ((world.Freeze & Freeze.Demand) == 0)
            world.Economy.DemandNominal = Demand.Nominal(world);
        Market.Serve(world, in tick, employed);
    }

    private static void Adopt(WorldState world, in Tick tick, ReadOnlySpan<Employed> employed)
    {
        Sectors sectors = world.Sectors;
        DiffusionPace pace = DiffusionPace.Of(Innovation(world), world.Parameters[AdoptionImitation], Time.Step);
        Ceilings.Set(world, employed, tick.Years);
        double adopting = 0;
        for (int s = 0; s < sectors.Count; s++)
        {
            double factor = world.Panel.SpeedFactor[world.Start.Focal] * tick.Chance.MeanOneLognormal(
                StreamId.AdoptionNoise, 0, EntityId.Initial(EntityKind.Sector, (ulong)s), AdoptionNoiseSd);
            sectors.Adoption[s] = Diffusion.Next(sectors.Adoption[s], sectors.Ceiling[s], in pace, factor);
            if (world.Economy.Trust < SeriousTrustLossLevel)
                sectors.Adoption[s] *= StableMath.Exp(-DisadoptionPerYear * Time.Step);
            adopting += world.Start.SectorEmployment[s] * sectors.Adoption[s];
        }

        world.Economy.Adoption = adopting;
        world.Panel.Adoption[world.Start.Focal] = adopting;
    }

    /// <summary>A2: coefficient of innovation with awareness support and the pull of world adoption.</summary>
    private static double Innovation(WorldState world) =>
        (world.Parameters[AdoptionInnovation] * (1 + (world.Parameters[AwarenessEffect] * world.Controls.Get<Awareness>())))
        + (world.Parameters[WorldAdoptionPull] * world.Economy.WorldAdoption * world.Economy.Openness);

    /// <summary>A6: share of firms (not employment) that use AI, when large firms adopt first.</summary>
    public static double ByFirmCount(double byEmployment, double sizeSlope)
    {
        if (byEmployment <= 0)
            return 0;
        double variance = EmployerSizeLogSd * EmployerSizeLogSd;
        double shift = sizeSlope * variance / Math.Sqrt(1 + (sizeSlope * sizeSlope * variance));
        return StableMath.NormalCdf(StableMath.NormalQuantile(byEmployment) - shift);
    }
}
