namespace EcosystemSim.Model.Phases;

/// <summary>Technology gaps, adoption and AI firms of the other nations (W6-W8), a column at a time.</summary>
public static class PanelCatchUp
{
    /// <summary>W6: technology gaps of the other nations; partners of the focal nation learn from it too.</summary>
    public static void LearnFromFrontier(WorldState world, int month)
    {
        NationPanel panel = world.Panel;
        double reference = AdvanceWorldPanel.KnowledgeYardstick(world);
        double autonomous = world.Parameters[AutonomousCatchUp], absorptive = world.Parameters[AbsorptiveCatchUp];
        double growth = world.Economy.FrontierGrowthPerYear;
        Span<double> speed = world.Scratch.Nations, kept = world.Scratch.NationsB;
        for (int j = 0; j < speed.Length; j++)
        {
            double absorption = AdvanceWorldPanel.Absorption(panel.Knowledge[j] / world.Start.NationEmployment[j], reference);
            speed[j] = autonomous + (absorptive * absorption * PartnerOpenness(world, j, month));
            kept[j] = -speed[j] * Time.Step;
        }

        ColumnMath.Exp(kept, kept);
        for (int j = 0; j < speed.Length; j++)
        {
            if (j != world.Start.Focal)
                panel.TechGap[j] = AdvanceWorldPanel.NextGapAt(panel.TechGap[j], speed[j], growth, kept[j]);
        }
    }

    /// <summary>W7: adoption towards a ceiling that rises with income.</summary>
    public static void Adopt(WorldState world, in Tick tick)
    {
        NationPanel panel = world.Panel;
        double worldAdoption = AdvanceWorldPanel.WorldAdoption(world);
        world.Economy.WorldAdoption = worldAdoption;
        DiffusionPace pace = DiffusionPace.Of(
            world.Parameters[AdoptionInnovation] + (world.Parameters[WorldAdoptionPull] * worldAdoption),
            world.Parameters[WorldAdoptionImitationRatio] * world.Parameters[AdoptionImitation], Time.Step);
        Span<double> ceiling = world.Scratch.Nations, factor = world.Scratch.NationsB;
        SetCeiling(world, ceiling);
        tick.Chance.MeanOneLognormals(StreamId.PanelAdoption, 0, world.NationIds, AdoptionNoiseSd, factor);
        for (int j = 0; j < ceiling.Length; j++)
        {
            if (j != world.Start.Focal)
                panel.Adoption[j] = Diffusion.Next(panel.Adoption[j], ceiling[j], in pace, panel.SpeedFactor[j] * factor[j]);
        }

        AdvanceFirmIndex(world);
    }

    private static double PartnerOpenness(WorldState world, int nation, int month)
    {
        double knowledge = Agreements.KnowledgeWith(world, nation, month);
        double bonus = knowledge == 0
            ? 0
            : knowledge * AdvanceWorldPanel.Lead(world.Panel.TechGap[nation] - world.Economy.TechGap);
        return Math.Clamp(1 + (world.Parameters[AgreementOpenness] * bonus), 0, OpennessMax);
    }

    private static void SetCeiling(WorldState world, Span<double> ceiling)
    {
        double center = StableMath.NormalQuantile(world.Parameters[WorldAdoptionCeiling]);
        double effect = world.Parameters[CeilingIncomeEffect];
        ColumnMath.Log(world.Panel.GdpPerHead, ceiling);
        for (int j = 0; j < ceiling.Length; j++)
            ceiling[j] = center + (effect * (ceiling[j] - world.Start.MeanLogIncome)) + world.Start.CeilingResidual[j];
        ColumnMath.NormalCdf(ceiling, ceiling);
    }

    /// <summary>W8: AI firms follow adoption, technology and income with a lag.</summary>
    private static void AdvanceFirmIndex(WorldState world)
    {
        NationPanel panel = world.Panel;
        StartValues start = world.Start;
        Span<double> technology = world.Scratch.Nations;
        for (int j = 0; j < technology.Length; j++)
            technology[j] = start.TechGap[j] - panel.TechGap[j];
        ColumnMath.Exp(technology, technology);
        for (int j = 0; j < technology.Length; j++)
        {
            if (j == start.Focal)
                continue;
            double gdp = panel.Population[j] * panel.GdpPerHead[j];
            double gdpStart = start.NationPopulation[j] * start.GdpPerHead[j];
            double drive = panel.Adoption[j] / start.Adoption[j] * technology[j] * (gdp / gdpStart);
            panel.FirmIndex[j] += Time.Step * FirmIndexAdjustmentPerYear * ((start.FirmIndex[j] * drive) - panel.FirmIndex[j]);
        }
    }
}
