namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 13. Productivity, output, displaced work, taxes (G1-G5) and the discounted terms of the appraisal (G6).
/// </summary>
public sealed class CountOutput : IPhase
{
    public PhaseInfo Info { get; } = new(
        "count-output", "AI raises productivity and output; work is displaced or augmented; the state collects and pays.",
        "G1-G6", "monthly")
    {
        Reads = ["economy", "sectors: adoption, effective-use", "ledger", "flows"],
        Writes = ["economy", "sectors: effective-use", "ledger", "flows"],
        Rows = "sectors",
    };

    public void Run(WorldState world, in Tick tick)
    {
        Economy economy = world.Economy;
        economy.Feasible = Feasibility(
            world.Parameters[FeasibleTasks], economy.Frontier * economy.SupplyQuality / world.Start.SupplyQuality,
            world.Parameters[FeasibilityFrontierEffect]);
        economy.TfpGain = TfpGain(world);
        if (tick.Month > 0)
            economy.GdpBaseUsd *= StableMath.Exp(Time.Step * StableMath.Log(1 + world.Settings[GdpGrowthFocal]));
        economy.GdpUsd = economy.GdpBaseUsd
            * (1 + (world.Parameters[CapitalResponse] * (economy.TfpGain - world.Start.TfpGain)));
        CountJobs(world);
        double added = economy.GdpUsd - economy.GdpBaseUsd;
        // A loss of output against the base path lowers receipts in the same way.
        double tax = AddedOutputTaxShare * added * Time.Step * Money.PerUsd(world);
        world.Ledger.PayToTreasury(ref world.Ledger.Adopters, tax);
        world[Flow.GdpGain] += added * Time.Step / Money.Million;
        Appraise(world, tick.Years);
    }

    /// <summary>G1: share of exposed tasks where AI pays, at a usable frontier relative to the start.</summary>
    public static double Feasibility(double start, double usableFrontier, double exponent) =>
        Math.Clamp(1 - ((1 - start) * StableMath.Pow(usableFrontier, -exponent)), 0, 1);

    /// <summary>G2: Hulten's sum over sectors.</summary>
    public static double TfpGain(WorldState world)
    {
        double sum = 0;
        for (int s = 0; s < world.Sectors.Count; s++)
            sum += world.Start.SectorValueAdded[s] * world.Sectors.Adoption[s] * world.Start.SectorExposure[s];
        return sum * world.Economy.Feasible * world.Parameters[TaskCostSaving];
    }

    /// <summary>G4: work newly touched by AI, part displaced and part augmented.</summary>
    private static void CountJobs(WorldState world)
    {
        double touched = 0;
        for (int s = 0; s < world.Sectors.Count; s++)
        {
            double use = world.Sectors.Adoption[s] * world.Economy.Feasible;
            double more = Math.Max(0, use - world.Sectors.EffectiveUse[s]);
            touched += world.Start.SectorEmployment[s] * world.Start.SectorExposure[s] * more;
            world.Sectors.EffectiveUse[s] = use;
        }

        touched *= world.Economy.Employment;
        world[Flow.Displaced] += world.Parameters[DisplacedShare] * touched;
        world[Flow.Augmented] += (1 - world.Parameters[DisplacedShare]) * touched;
    }

    /// <summary>G6: this run's own terms; differences between runs are taken by the analysis, never here.</summary>
    private static void Appraise(WorldState world, double years)
    {
        Ledger ledger = world.Ledger;
        double discount = StableMath.Pow(1 + world.Settings[DiscountRate], -years);
        double perMusd = Money.PerMusd(world);
        world[Flow.StateOutlays] += ledger.OutlaysOfMonth / perMusd;
        world[Flow.StateReceipts] += ledger.ReceiptsOfMonth / perMusd;
        world[Flow.ComplianceReal] += ledger.ComplianceOfMonth / perMusd;
        world[Flow.DiscountedGdp] += discount * world.Economy.GdpUsd * Time.Step / Money.Million;
        world[Flow.DiscountedResources] += discount * ledger.ResourcesOfMonth / perMusd;
        world[Flow.DiscountedOutlays] += discount * ledger.OutlaysOfMonth / perMusd;
        world[Flow.DiscountedReceipts] += discount * ledger.ReceiptsOfMonth / perMusd;
        world[Flow.DiscountedCompliance] += discount * ledger.ComplianceOfMonth / perMusd;
        ledger.OutlaysOfMonth = 0;
        ledger.ReceiptsOfMonth = 0;
        ledger.ComplianceOfMonth = 0;
        ledger.ResourcesOfMonth = 0;
    }
}
