using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Initialisation;

/// <summary>AI demand, sales, firm staff and compute at the start (9.1, B1, B3, B6, Q1).</summary>
public static class MarketStart
{
    /// <summary>Demand and staff per sale: the nation's firm staff is exactly what its sales call for (k_n).</summary>
    public static void Fill(WorldState world)
    {
        StartValues start = world.Start;
        world.Economy.DemandNominal = Demand.Nominal(world);
        start.Demand = world.Economy.DemandNominal;
        start.ExportShare = start.Sanctions[2] == 1 ? 0 : world.Parameters[Parameters.FirmsParameters.ExportShare];
        start.Firms = world.Settings[FirmCount];
        double staff = world.Settings[FirmEngineers] + world.Settings[FirmResearchers] + world.Settings[FirmSeniors];
        double wage = Money.MeanFirmWage(world) * Money.PerUsd(world);
        start.StaffPerSales =
            staff * wage / (FirmPayrollShareOfSales * (1 + start.ExportShare) * start.LocalShare * start.Demand);
        double perYear = SuccessesPerYear(world, staff);
        start.SuccessesOfFiveYears = perYear * RecentSuccessYears;
        Array.Fill(world.Funding.Successes, perYear * Time.Step);
        SetCompute(world);
    }

    /// <summary>
    /// Commercial successes per year in the null steady state: ideas of firms, and of universities that find a licensee,
    /// through three gates and the launch, averaged over latent merit (J1, J3, J5, J7). Projects of firms that close end with
    /// them: an Erlang stage of two steps outlives a hazard x with probability (1 + x T / 2)^-2 (B8).
    /// </summary>
    public static double SuccessesPerYear(WorldState world, double staff)
    {
        // Ideas come with staff, and staff sits in firms past their dangerous youth.
        double hazard = world.Parameters[ExitHazardScale] * ExitHazardFloorPerYear;
        const int points = 400;
        double[] gate = [0, .. Enumerable.Range(1, ProjectTable.LastStage).Select(stage => Gates.Logit(world, stage))];
        double firmIdea = 0, universityIdea = 0;
        for (int i = 0; i < points; i++)
        {
            double merit = StableMath.NormalQuantile((i + 0.5) / points);
            double through = 1, firmLives = 1;
            for (int stage = 1; stage <= ProjectTable.LastStage; stage++)
            {
                double step = hazard * MoveProjects.StageYears(world, stage, 0) / ProjectSubStages;
                double outlives = 1 / ((1 + step) * (1 + step));
                through *= Gates.Probability(world, gate[stage], 0, 0, merit);
                firmLives *= outlives;
            }

            firmIdea += through * firmLives / points;
            universityIdea += through * firmLives / points * world.Parameters[LicenceProbability];
        }

        double papers = world.Start.Papers[world.Start.Focal];
        return world.Parameters[LaunchSuccess] * ((world.Parameters[FirmIdeaRate] * staff * firmIdea)
            + (world.Parameters[UniversityIdeaRate] * papers * universityIdea));
    }

    /// <summary>
    /// Compute in balance: purchases at the start rate, six months on their way, keep the stock level with a requirement that
    /// grows as prices fall. Leaving out the delivery lag starts a sixth too high and makes relative compute sink in every
    /// scenario.
    /// </summary>
    private static void SetCompute(WorldState world)
    {
        StartValues start = world.Start;
        double growth = world.Parameters[ComputePriceDecline];
        double payroll = OrderedSum.Of(start.PayrollUsd);
        double universities = payroll * world.Settings[BaseComputeShare] / world.Settings[BasePayrollShare];
        double firms = FirmComputeShareOfSales * (1 + start.ExportShare) * start.LocalShare * start.Demand / start.ExchangeRate;
        double[] ordersPerMonth = [universities, firms, 0];
        double kept = StableMath.Exp(-(ComputeObsolescencePerYear + growth) * Time.Step);
        for (int owner = 0; owner < ComputeOwner.Count; owner++)
        {
            double order = ordersPerMonth[owner] * Time.Step / world.Economy.ComputePriceUsd;
            for (int month = 0; month < ComputeStock.DeliveryMonths; month++)
                world.Compute.Orders[month][owner] =
                    order * StableMath.Exp(growth * Time.Years(month - ComputeStock.DeliveryMonths));
            double delivered = order * StableMath.Exp(-growth * Time.Years(ComputeStock.DeliveryMonths));
            double afterFirstDelivery = delivered / (1 - kept);
            start.Compute += afterFirstDelivery;
            if (owner == ComputeOwner.Universities)
                start.ComputePerLabour = afterFirstDelivery / OrderedSum.Of(world.Units.Labour.AsSpan(0, world.Units.Count));
            // The first tick ages this stock and adds the first delivery, which makes it the start stock.
            world.Compute.Stock[owner] = afterFirstDelivery * StableMath.Exp(-growth * Time.Step);
        }

        start.ComputePerWorker = start.Compute / start.Employment;
        world.Economy.ComputePerWorker = start.ComputePerWorker;
    }

    /// <summary>Sales by weight and staff by sales, in real numbers; whole persons are drawn per run.</summary>
    public static void SetStaffAndSales(WorldState world)
    {
        FirmTable firms = world.Firms;
        double weights = OrderedSum.Of(firms.Weight.AsSpan(0, firms.Count));
        for (int i = 0; i < firms.Count; i++)
        {
            firms.Sales[i] = firms.Weight[i] / weights * world.Start.LocalShare * world.Start.Demand;
            firms.Exports[i] = firms.Sales[i] * world.Start.ExportShare;
        }

        StaffTargets.SetFirmTargets(world);
        for (int i = 0; i < firms.Count; i++)
        {
            for (int level = 0; level < Level.Count; level++)
                firms.Staff[level][i] = firms.TargetStaff[i] * world.Start.FirmMix[level];
        }

        PeopleStart.SetMigration(world);
    }
}
