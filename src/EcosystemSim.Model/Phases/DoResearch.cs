using EcosystemSim.Model.Environment;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 8. University units turn labour and compute into papers (K1-K4), some with foreign co-authors (K5), of uneven quality
/// (K6); knowledge, absorptive capacity and technology gap follow (K7-K9).
/// </summary>
public sealed class DoResearch : IPhase
{
    public PhaseInfo Info { get; } = new(
        "do-research", "Research units publish; knowledge grows; the technology gap closes or opens.", "K1-K9", "monthly")
    {
        Reads =
        [
            "economy", "labour: human-capital", "universities: doctoral-stage, papers-of-year",
            "units: id, staff, knowledge, paper-productivity, grant-merit", "nations: log-output, tech-gap, papers-of-year",
            "compute: stock", "flows",
        ],
        Writes =
        [
            "economy", "universities: papers-of-year", "units: knowledge, research-labour, quality-of-month",
            "nations: partner-papers-of-year", "flows",
        ],
        Rows = "units",
    };

    public void Run(WorldState world, in Tick tick)
    {
        double labour = ResearchEffort.SetLabour(world, tick.Month);
        world.Economy.RelativeCompute = ResearchEffort.RelativeCompute(world, labour, tick.Years);
        world[Flow.ResearchLabour] += labour;
        MoveNationalShock(world, in tick);
        Publishing.Publish(world, in tick);
        CatchUp(world, in tick);
        if (tick.MonthOfYear == Time.MonthsPerYear - 1)
            CountPartners(world, in tick);
    }

    /// <summary>K3: the focal nation's own shock, the same in all policies.</summary>
    private static void MoveNationalShock(WorldState world, in Tick tick)
    {
        double sd = AdvanceWorldPanel.Volatility(
            world.Parameters[ResearchVolatility], world.Parameters[VolatilitySizeExponent],
                world.Start.Papers[world.Start.Focal]);
        world.Economy.NationalShock += AdvanceWorldPanel.Shock(
            in tick, StreamId.ResearchShock, EntityId.Initial(EntityKind.Nation, 0), sd);
    }

    private static void CatchUp(WorldState world, in Tick tick)
    {
        Economy economy = world.Economy;
        economy.AbsorptiveCapacity = AdvanceWorldPanel.Absorption(
            economy.Knowledge / economy.Employment, AdvanceWorldPanel.KnowledgeYardstick(world));
        economy.Openness = Math.Clamp(
            (1 - world.Controls.Get<Sanctions>(1))
                * (1 + (world.Parameters[AgreementOpenness] * Agreements.Lead(world, tick.Month))),
            0, OpennessMax);
        double speed = world.Parameters[AutonomousCatchUp]
            + (world.Parameters[AbsorptiveCatchUp] * economy.AbsorptiveCapacity * economy.Openness);
        economy.TechGap = AdvanceWorldPanel.NextGap(economy.TechGap, speed, economy.FrontierGrowthPerYear);
    }

    /// <summary>K5, yearly: the partner nations of the year's international papers.</summary>
    private static void CountPartners(WorldState world, in Tick tick)
    {
        NationPanel panel = world.Panel;
        double[] weight = world.Scratch.Nations;
        double total = 0;
        for (int j = 0; j < panel.Count; j++)
        {
            double knowledge = Agreements.KnowledgeWith(world, j, tick.Month);
            weight[j] = j == world.Start.Focal
                ? 0
                : panel.PapersOfYear[j] * world.Start.CoauthorPrior[j] * (1 + (PartnerAgreementWeight * knowledge));
            total += weight[j];
        }

        double left = world[Flow.InternationalPapers], weightLeft = total;
        ulong focal = EntityId.Initial(EntityKind.Nation, 0);
        for (int j = 0; j < panel.Count; j++)
        {
            double p = weightLeft > 0 ? Math.Min(1, weight[j] / weightLeft) : 0;
            panel.Partners[j] = tick.Chance.Binomial(StreamId.CoauthorNations, j, focal, left, p);
            left -= panel.Partners[j];
            weightLeft -= weight[j];
        }
    }
}
