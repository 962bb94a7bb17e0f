namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 3. The other nations in reduced form: frontier, research output, papers, knowledge, technology gap, adoption, indices.
/// </summary>
public sealed class AdvanceWorldPanel : IPhase
{
    public PhaseInfo Info { get; } = new(
        "advance-world-panel", "The other nations do research, publish, catch up with the frontier and adopt.", "W1-W8",
        "monthly");

    public void Run(WorldState world, in Tick tick)
    {
        if (tick.MonthOfYear == 0)
            Array.Clear(world.Panel.PapersOfYear);
        double growth = WorldGrowth(
            world.Parameters[WorldResearchGrowth], world.Parameters[WorldResearchGrowthLongRun], tick.Years);
        world.Economy.WorldGrowthPerYear = growth;
        AdvanceFrontier(world);
        GrowFundamentals(world, tick.Years);
        AdvanceOutput(world, in tick, growth);
        Publish(world, in tick);
        CatchUp(world, tick.Month);
        Adopt(world, in tick);
        world.Economy.WorldGrowthIntegral += Time.Step * growth;
    }

    /// <summary>W2: growth of world AI research per year.</summary>
    public static double WorldGrowth(double start, double longRun, double years) =>
        longRun + ((start - longRun) * StableMath.Exp(-years / ResearchGrowthDecayYears));

    /// <summary>
    /// W1: the frontier after one month at research input <paramref name="output"/> (exact step for constant input).
    /// </summary>
    public static double NextFrontier(double frontier, double spillover, double drift, double output, double toes)
    {
        double push = drift * StableMath.Pow(output, toes) * Time.Step;
        if (spillover == 1)
            return frontier * StableMath.Exp(push);
        double power = 1 - spillover;
        return StableMath.Pow(StableMath.Pow(frontier, power) + (power * push), 1 / power);
    }

    /// <summary>W3: volatility of ln X at <paramref name="papers"/> expected papers a year.</summary>
    public static double Volatility(double atReference, double exponent, double papers) => Math.Min(
        ResearchVolatilityMax,
        atReference * StableMath.Pow(Math.Max(papers, VolatilityPapersMin) / VolatilityReferencePapers, -exponent));

    /// <summary>World research output X_W, the focal nation's own value included.</summary>
    public static double WorldOutput(WorldState world)
    {
        double sum = world.Economy.ResearchOutput;
        for (int j = 0; j < world.Panel.Count; j++)
        {
            if (j != world.Start.Focal)
                sum += StableMath.Exp(world.Panel.LogOutput[j]);
        }

        return sum;
    }

    private static void AdvanceFrontier(WorldState world)
    {
        Economy economy = world.Economy;
        double next = NextFrontier(
            economy.Frontier, world.Parameters[FrontierSpillover], world.Start.FrontierDrift, WorldOutput(world),
            world.Parameters[SteppingOnToes]);
        economy.FrontierGrowthPerYear = StableMath.Log(next / economy.Frontier) / Time.Step;
        economy.Frontier = next;
    }

    /// <summary>
    /// Population and income grow at their own mean of five years, decaying to a common long-run rate over ten years (W8).
    /// </summary>
    private static void GrowFundamentals(WorldState world, double years)
    {
        NationPanel panel = world.Panel;
        double own = Math.Max(0, 1 - (years / GrowthConvergenceYears));
        for (int j = 0; j < panel.Count; j++)
        {
            double people = (own * world.Start.NationPopulationGrowth[j]) + ((1 - own) * LongRunPopulationGrowthPerYear);
            double income = (own * world.Start.NationGdpGrowth[j]) + ((1 - own) * LongRunGdpGrowthPerYear) - people;
            panel.Population[j] *= StableMath.Exp(Time.Step * people);
            panel.GdpPerHead[j] *= StableMath.Exp(Time.Step * income);
        }
    }

    private static void AdvanceOutput(WorldState world, in Tick tick, double growth)
    {
        NationPanel panel = world.Panel;
        double[] next = world.Scratch.Nations;
        int focal = world.Start.Focal;
        double before = 0, after = 0;
        for (int j = 0; j < panel.Count; j++)
        {
            double pull = Pull(world, j, j == focal ? panel.Shadow[0] : panel.LogOutput[j]);
            if (j == focal)
            {
                next[j] = panel.Shadow[0] + pull;
                continue;
            }

            double sd = Volatility(
                world.Parameters[ResearchVolatility], world.Parameters[VolatilitySizeExponent],
                world.Start.PapersPerOutput * StableMath.Exp(panel.LogOutput[j]));
            next[j] = panel.LogOutput[j] + pull + Shock(in tick, StreamId.ResearchShock, NationId(world, j), sd);
            before += StableMath.Exp(panel.LogOutput[j]);
            after += StableMath.Exp(next[j]);
        }

        double common = StableMath.Log(before / after) + (Time.Step * growth);
        for (int j = 0; j < panel.Count; j++)
        {
            if (j == focal)
                panel.Shadow[0] = next[j] + common;
            else
                panel.LogOutput[j] = next[j] + common;
        }
    }

    /// <summary>W3: reversion to fundamentals in one month, in logs.</summary>
    private static double Pull(WorldState world, int j, double logOutput)
    {
        double income = world.Start.IncomeConstantPrices[j] * (world.Panel.GdpPerHead[j] / world.Start.GdpPerHead[j]);
        double fundamental = (world.Parameters[PapersPopulationElasticity] * StableMath.Log(world.Panel.Population[j]))
            + (world.Parameters[PapersIncomeElasticity] * StableMath.Log(income));
        double target = fundamental + (world.Parameters[ResidualPersistence] * world.Start.Residual[j]);
        return Time.Step * world.Parameters[ReversionToFundamentals] * (target - logOutput);
    }

    /// <summary>
    /// A monthly step of a geometric random walk with mean-one growth; 0 in expectation mode, correction included (3.2).
    /// </summary>
    public static double Shock(in Tick tick, StreamId stream, ulong id, double sdPerRootYear)
    {
        if (!tick.Stochastic)
            return 0;
        double normal = tick.Chance.Normal(stream, 0, id);
        return (Math.Sqrt(Time.Step) * sdPerRootYear * normal) - (Time.Step * sdPerRootYear * sdPerRootYear * 0.5);
    }

    private static void Publish(WorldState world, in Tick tick)
    {
        NationPanel panel = world.Panel;
        double depreciation = StableMath.Exp(-world.Parameters[KnowledgeDepreciation] * Time.Step);
        for (int j = 0; j < panel.Count; j++)
        {
            if (j == world.Start.Focal)
                continue;
            double mean = Time.Step * world.Start.PapersPerOutput * StableMath.Exp(panel.LogOutput[j]);
            double papers = tick.Chance.NegativeBinomial(StreamId.PanelPapers, 0, NationId(world, j), mean, PanelPaperDispersion);
            panel.PapersOfMonth[j] = papers;
            panel.PapersOfYear[j] += papers;
            panel.Knowledge[j] = (panel.Knowledge[j] * depreciation) + papers;
        }
    }

    /// <summary>W6: technology gaps of the other nations; partners of the focal nation learn from it too.</summary>
    private static void CatchUp(WorldState world, int month)
    {
        NationPanel panel = world.Panel;
        double reference = KnowledgeYardstick(world);
        for (int j = 0; j < panel.Count; j++)
        {
            if (j == world.Start.Focal)
                continue;
            double absorption = Absorption(panel.Knowledge[j] / world.Start.NationEmployment[j], reference);
            double speed = world.Parameters[AutonomousCatchUp]
                + (world.Parameters[AbsorptiveCatchUp] * absorption * PartnerOpenness(world, j, month));
            panel.TechGap[j] = NextGap(panel.TechGap[j], speed, world.Economy.FrontierGrowthPerYear);
        }
    }

    /// <summary>W6: the yardstick of knowledge per worker moves with world output.</summary>
    public static double KnowledgeYardstick(WorldState world) => world.Start.KnowledgeReference * WorldOutput(world);

    /// <summary>K8: absorptive capacity from knowledge per worker.</summary>
    public static double Absorption(double knowledgePerWorker, double reference)
    {
        double relative = knowledgePerWorker / reference;
        return relative / (relative + AbsorptionHalfPoint);
    }

    /// <summary>
    /// K9: technology gap after one month of catching up at <paramref name="speed"/> with a frontier that grows (exact step).
    /// </summary>
    public static double NextGap(double gap, double speed, double frontierGrowth)
    {
        double kept = StableMath.Exp(-speed * Time.Step);
        return (gap * kept) + (frontierGrowth / speed * (1 - kept));
    }

    private static double PartnerOpenness(WorldState world, int nation, int month)
    {
        double bonus = Agreements.KnowledgeWith(world, nation, month)
            * Lead(world.Panel.TechGap[nation] - world.Economy.TechGap);
        return Math.Clamp(1 + (world.Parameters[AgreementOpenness] * bonus), 0, OpennessMax);
    }

    /// <summary>4.4: level of the teacher relative to the learner, capped at 2.</summary>
    public static double Lead(double gapDifference) => StableMath.Exp(Math.Min(PartnerLeadLogMax, gapDifference));

    private static void Adopt(WorldState world, in Tick tick)
    {
        NationPanel panel = world.Panel;
        double worldAdoption = WorldAdoption(world);
        world.Economy.WorldAdoption = worldAdoption;
        double innovation = world.Parameters[AdoptionInnovation] + (world.Parameters[WorldAdoptionPull] * worldAdoption);
        double imitation = world.Parameters[WorldAdoptionImitationRatio] * world.Parameters[AdoptionImitation];
        double center = StableMath.NormalQuantile(world.Parameters[WorldAdoptionCeiling]);
        for (int j = 0; j < panel.Count; j++)
        {
            if (j == world.Start.Focal)
                continue;
            double income = StableMath.Log(panel.GdpPerHead[j]) - world.Start.MeanLogIncome;
            double ceiling = StableMath.NormalCdf(
                center + (world.Parameters[CeilingIncomeEffect] * income) + world.Start.CeilingResidual[j]);
            double factor = panel.SpeedFactor[j]
                * tick.Chance.MeanOneLognormal(StreamId.PanelAdoption, 0, NationId(world, j), AdoptionNoiseSd);
            panel.Adoption[j] = Diffusion.Next(panel.Adoption[j], ceiling, innovation, imitation, factor);
            AdvanceFirmIndex(world, j);
        }
    }

    /// <summary>W7: population-weighted mean adoption, the focal nation included.</summary>
    public static double WorldAdoption(WorldState world)
    {
        NationPanel panel = world.Panel;
        double people = 0, users = 0;
        for (int j = 0; j < panel.Count; j++)
        {
            people += panel.Population[j];
            users += panel.Population[j] * (j == world.Start.Focal ? world.Economy.Adoption : panel.Adoption[j]);
        }

        return users / people;
    }

    /// <summary>W8: AI firms follow adoption, technology and income with a lag.</summary>
    private static void AdvanceFirmIndex(WorldState world, int j)
    {
        NationPanel panel = world.Panel;
        StartValues start = world.Start;
        double gdp = panel.Population[j] * panel.GdpPerHead[j];
        double gdpStart = start.NationPopulation[j] * start.GdpPerHead[j];
        double drive =
            panel.Adoption[j] / start.Adoption[j] * StableMath.Exp(start.TechGap[j] - panel.TechGap[j]) * (gdp / gdpStart);
        panel.FirmIndex[j] += Time.Step * FirmIndexAdjustmentPerYear * ((start.FirmIndex[j] * drive) - panel.FirmIndex[j]);
    }

    public static ulong NationId(WorldState world, int row) => EntityId.Nation(world.Plan.World.Iso3[row]);
}
