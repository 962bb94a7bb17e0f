using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Initialisation;

/// <summary>
/// The world before the first tick (MODEL.md 9.1), built once per scenario and future: the same for every policy and replicate.
/// Draws of the burn-ins use the seed with a replicate number that no run can have, so that no run shares a draw with them.
/// </summary>
public static class StartWorld
{
    /// <summary>Replicate number reserved for initialisation.</summary>
    public const uint Replicate = uint.MaxValue;

    public static WorldState Build(ScenarioPlan plan, ParameterSet parameters)
    {
        WorldState world = Empty(plan, parameters);
        Draws draws = new(plan.Seed, Replicate);
        ControlsAtStart(world, plan);
        world.Start = NewStart(world);
        PanelStart.Fill(world);
        SectorStart.Fill(world);
        PeopleStart.Fill(world, in draws);
        MarketStart.Fill(world);
        FirmBurnIn.Run(world, in draws);
        MarketStart.SetStaffAndSales(world);
        ProjectBurnIn.Run(world, in draws);
        LabourSpinUp.Run(world, in draws);
        AccountStart.Fill(world);
        IndexStart.Fill(world);
        PaperProductivityStart.Solve(world, in draws);
        CloseBooks.Publish(world, 0);
        world.ClearFlows();
        return world;
    }

    /// <summary>
    /// Makes a copy of the start world a run's own: policy, kept roundings, staff in whole persons, lasting adoption speeds.
    /// The first month then finds every employer at its target.
    /// </summary>
    public static void Prepare(WorldState world, Policy policy, in Draws draws, bool stochastic)
    {
        world.Policy = policy;
        world.PartnerRows = [.. policy.Agreements.Select(a => world.Plan.World.IndexOf(a.Partner))];
        world.Delivered = [.. policy.Agreements.Select(_ => Decisions.AsAgreed)];
        Chance chance = new(draws, 0, stochastic);
        for (int j = 0; j < world.Panel.Count; j++)
        {
            ulong id = j == world.Start.Focal ? EntityId.Initial(EntityKind.Nation, 0) : AdvanceWorldPanel.NationId(world, j);
            world.Panel.SpeedFactor[j] = chance.MeanOneLognormal(
                StreamId.PanelAdoption, 1, id, world.Parameters[AdoptionSpeedSpread]);
        }

        for (int unit = 0; unit < world.Units.Count; unit++)
            Rounding.Draw(world.Units.Rounding, unit, in draws, world.Units.Id[unit]);
        for (int i = 0; i < world.Firms.Count; i++)
        {
            Rounding.Draw(world.Firms.Rounding, i, in draws, world.Firms.Id[i]);
            for (int level = 0; level < Level.Count; level++)
            {
                world.Firms.Staff[level][i] = StaffTargets.Whole(
                    world.Firms.TargetStaff[i] * world.Start.FirmMix[level], world.Firms.Rounding[level][i], stochastic);
            }
        }

        world.Labour.StartTotal = HomeStock.Everyone(world);
    }

    /// <summary>A world without content, at the size the plan's nation needs.</summary>
    public static WorldState Empty(ScenarioPlan plan, ParameterSet parameters)
    {
        SettingSet settings = plan.Nation.Settings;
        return new WorldState(plan, WorldSize.For((int)settings[UniversityCount], (int)settings[FirmCount]))
        {
            Parameters = parameters,
            Policy = new Policy(Policy.NullName, "No programme", [], [], new Dictionary<string, string>()),
        };
    }

    /// <summary>Null levers and the environment as it is at the start: what lies behind all start values.</summary>
    private static void ControlsAtStart(WorldState world, ScenarioPlan plan)
    {
        foreach (ControlRecord record in plan.Environment)
        {
            if (record.Month <= 0)
                world.DatedControls.Values[record.Slot] = record.Value;
        }

        world.Controls.CopyFrom(world.DatedControls);
    }

    private static StartValues NewStart(WorldState world)
    {
        SettingSet settings = world.Settings;
        double[] valueAdded = [.. world.Plan.Nation.Sectors.Select(s => s.ValueAddedShare)];
        double[] exposure = [.. world.Plan.Nation.Sectors.Select(s => s.Exposure)];
        double mean = OrderedSum.OfProduct(valueAdded, exposure);
        StartValues start = new()
        {
            Focal = world.Plan.World.IndexOf(world.Plan.Nation.Iso3),
            Population = settings[Population],
            Employment = settings[Employment],
            GdpUsd = settings[Gdp] * Money.Million,
            ExchangeRate = settings[ExchangeRate],
            Sanctions = world.Controls.GetAll<Sanctions>().ToArray(),
            Stringency = ControlSet.Of<EthicsStringency>().Null[0],
            Enforcement = ControlSet.Of<EthicsEnforcement>().Null[0],
            SectorValueAdded = valueAdded,
            SectorEmployment = [.. world.Plan.Nation.Sectors.Select(s => s.EmploymentShare)],
            SectorExposure = [.. exposure.Select(e => e * MeanTaskExposure / mean)],
            SectorAdoption = new double[valueAdded.Length],
            LocalShare = settings[LocalShare],
            PaperProductivity = world.Parameters[CommonPaperProductivity],
            ExitProbability = [.. Enumerable.Range(0, MaxAgeMonths).Select(age =>
                Exits.Probability(age, world.Parameters[ExitHazardScale]))],
        };
        Economy economy = world.Economy;
        economy.PriceLevel = 1;
        economy.InflationPerYear = world.Controls.Get<Inflation>();
        economy.ExchangeRate = start.ExchangeRate;
        economy.ComputePriceUsd = SetPrices.ComputePriceUsd(
            settings[ComputePrice], 0, 0, world.Parameters[SanctionComputeMarkup], start.Sanctions[0], 0);
        economy.Population = start.Population;
        economy.Employment = start.Employment;
        economy.GdpUsd = start.GdpUsd;
        economy.GdpBaseUsd = start.GdpUsd;
        economy.Frontier = 1;
        economy.Trust = settings[TrustInitial];
        economy.LocalShare = start.LocalShare;
        economy.CapacityUse = 1;
        economy.VentureInflowRatio = 1;
        economy.RelativeCompute = 1;
        economy.Openness = 1 - start.Sanctions[1];
        Decisions.SetModelRules(world);
        world.Funding.ProgrammeStartYear = -1;
        world.Funding.IndexFactor = 1;
        world.Funding.PriceLevelAtEpoch = 1;
        world.Funding.MoneyPriceLevel = 1;
        return start;
    }

    // Beyond two centuries the hazard is its floor to rounding.
    private const int MaxAgeMonths = 200 * Time.MonthsPerYear;
}
