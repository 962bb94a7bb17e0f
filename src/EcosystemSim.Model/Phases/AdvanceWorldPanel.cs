namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 3. The other nations in reduced form: frontier, research output, papers, knowledge, technology gap, adoption, indices.
/// </summary>
public sealed class AdvanceWorldPanel : IPhase
{
    public PhaseInfo Info { get; } = new(
        "advance-world-panel", "The other nations do research, publish, catch up with the frontier and adopt.", "W1-W8",
        "monthly")
    {
        Reads =
        [
            "economy", "nations: log-output, shadow-log-output, knowledge, tech-gap, adoption, firm-index, population",
            "nations: gdp-per-head, papers-of-year, adoption-speed",
        ],
        Writes =
        [
            "economy", "nations: log-output, shadow-log-output, knowledge, tech-gap, adoption, firm-index, population",
            "nations: gdp-per-head, papers-of-year, papers-of-month",
        ],
        Rows = "nations",
    };

    public void Run(WorldState world, in Tick tick)
    {
        if (tick.MonthOfYear == 0)
            Array.Clear(world.Panel.PapersOfYear);
        double growth = WorldGrowth(
            world.Parameters[WorldResearchGrowth], world.Parameters[WorldResearchGrowthLongRun], tick.Years);
        world.Economy.WorldGrowthPerYear = growth;
        // Research output of the nations, exponentials of the logs that are state: of last month, then of this one.
        Span<double> output = world.Scratch.NationsC.AsSpan(0, world.Panel.Count);
        ColumnMath.Exp(world.Panel.LogOutput, output);
        AdvanceFrontier(world, output);
        PanelResearch.GrowFundamentals(world, tick.Years);
        PanelResearch.AdvanceOutput(world, in tick, growth, output);
        double worldOutput = SumOfOthers(output, world.Start.Focal, world.Economy.ResearchOutput);
        PanelResearch.Publish(world, in tick, output);
        PanelCatchUp.LearnFromFrontier(world, tick.Month, world.Start.KnowledgeReference * worldOutput);
        PanelCatchUp.Adopt(world, in tick);
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
        atReference * StableMath.Pow(RelativePapers(papers), -exponent));

    /// <summary>W3: papers a year by which volatility falls, relative to the reference.</summary>
    public static double RelativePapers(double papers) => Math.Max(papers, VolatilityPapersMin) / VolatilityReferencePapers;

    /// <summary>World research output X_W, the focal nation's own value included.</summary>
    public static double WorldOutput(WorldState world)
    {
        Span<double> output = world.Scratch.NationsD;
        ColumnMath.Exp(world.Panel.LogOutput, output);
        return SumOfOthers(output, world.Start.Focal, world.Economy.ResearchOutput);
    }

    /// <summary>A sum over the other nations, and <paramref name="own"/> in place of the focal one's.</summary>
    public static double SumOfOthers(Span<double> values, int focal, double own)
    {
        values[focal] = own;
        return OrderedSum.Of(values);
    }

    private static void AdvanceFrontier(WorldState world, Span<double> output)
    {
        Economy economy = world.Economy;
        double next = NextFrontier(
            economy.Frontier, world.Parameters[FrontierSpillover], world.Start.FrontierDrift,
            SumOfOthers(output, world.Start.Focal, economy.ResearchOutput), world.Parameters[SteppingOnToes]);
        economy.FrontierGrowthPerYear = StableMath.Log(next / economy.Frontier) / Time.Step;
        economy.Frontier = next;
    }

    /// <summary>
    /// A monthly step of a geometric random walk with mean-one growth; 0 in expectation mode, correction included (3.2).
    /// </summary>
    public static double Shock(in Tick tick, StreamId stream, ulong id, double sdPerRootYear)
    {
        if (!tick.Stochastic)
            return 0;
        return ShockAt(tick.Chance.Normal(stream, 0, id), sdPerRootYear);
    }

    /// <summary>The same step at a given standard normal.</summary>
    public static double ShockAt(double normal, double sdPerRootYear) =>
        (Math.Sqrt(Time.Step) * sdPerRootYear * normal) - (Time.Step * sdPerRootYear * sdPerRootYear * 0.5);

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
    public static double NextGap(double gap, double speed, double frontierGrowth) =>
        NextGapAt(gap, speed, frontierGrowth, StableMath.Exp(-speed * Time.Step));

    /// <summary>K9 where the part of the gap that is <paramref name="kept"/> in a month is known.</summary>
    public static double NextGapAt(double gap, double speed, double frontierGrowth, double kept) =>
        (gap * kept) + (frontierGrowth / speed * (1 - kept));

    /// <summary>4.4: level of the teacher relative to the learner, capped at 2.</summary>
    public static double Lead(double gapDifference) => StableMath.Exp(Math.Min(PartnerLeadLogMax, gapDifference));

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

    public static ulong NationId(WorldState world, int row) => world.NationIds[row];
}
