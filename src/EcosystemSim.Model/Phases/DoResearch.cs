using EcosystemSim.Model.Environment;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 8. University units turn labour and compute into papers (K1-K4), some with foreign co-authors (K5), of uneven quality
/// (K6); knowledge, absorptive capacity and technology gap follow (K7-K9).
/// </summary>
public sealed class DoResearch : IPhase
{
    public PhaseInfo Info { get; } = new(
        "do-research", "Research units publish; knowledge grows; the technology gap closes or opens.", "K1-K9", "monthly");

    public void Run(WorldState world, in Tick tick)
    {
        double labour = ResearchEffort.SetLabour(world, tick.Month);
        world.Economy.RelativeCompute = ResearchEffort.RelativeCompute(world, labour, tick.Years);
        world[Flow.ResearchLabour] += labour;
        MoveNationalShock(world, in tick);
        Publish(world, in tick);
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

    private static void Publish(WorldState world, in Tick tick)
    {
        ResearchUnits units = world.Units;
        double common = StableMath.Exp(
            (world.Start.PaperProductivity * world.Economy.WorldGrowthIntegral) + world.Economy.NationalShock);
        double gamma = ResearchEffort.ComputeEffect(
            world.Economy.RelativeCompute, world.Parameters[ReturnsToCompute], world.Parameters[ComputeLabourSubstitution]);
        double international = InternationalShare(world, in tick);
        double depreciation = StableMath.Exp(-world.Parameters[KnowledgeDepreciation] * Time.Step);
        double effective = 0, knowledge = 0;
        for (int unit = 0; unit < units.Count; unit++)
        {
            double input = units.PaperProductivity[unit] * units.Labour[unit] * gamma
                * StableMath.Exp(world.Parameters[MeritEffect] * units.GrantMerit[unit]);
            effective += input;
            double mean = Time.Step * world.Start.PapersPerLabour * input * common;
            double papers =
                tick.Chance.NegativeBinomial(StreamId.Papers, 0, units.Id[unit], mean, world.Parameters[PaperDispersion]);
            double shared = tick.Chance.Binomial(StreamId.InternationalPapers, 0, units.Id[unit], papers, international);
            double quality = Quality(world, in tick, units.Id[unit], papers, shared);
            units.Quality[unit] = quality;
            units.Knowledge[unit] = (units.Knowledge[unit] * depreciation) + quality;
            knowledge += units.Knowledge[unit];
            world.Universities.PapersOfYear[unit / ResearchUnits.Fields] += papers;
            world[Flow.Papers] += papers;
            world[Flow.InternationalPapers] += shared;
            world[Flow.Quality] += quality;
        }

        world.Economy.Knowledge = knowledge;
        world.Economy.ResearchOutput = world.Start.FocalOutput * (effective / world.Start.EffectiveLabour) * common;
    }

    /// <summary>K5: share of papers with foreign co-authors.</summary>
    private static double InternationalShare(WorldState world, in Tick tick)
    {
        double logit = StableMath.Logit(world.Settings[Parameters.NationSettings.InternationalShare])
            + (CoauthorshipTrendPerYear * Math.Min(tick.Years, CoauthorshipTrendYears))
            + (world.Parameters[AgreementCoauthorship] * Agreements.Lead(world, tick.Month))
            - (CoauthorshipSanctionEffect * (world.Controls.Get<Sanctions>(1) - world.Start.Sanctions[1]));
        return StableMath.Logistic(logit);
    }

    /// <summary>K6: sum of the quality of a unit's papers; mean quality is 1 at the start.</summary>
    private static double Quality(WorldState world, in Tick tick, ulong id, double papers, double shared)
    {
        double premium = StableMath.Exp(world.Parameters[InternationalQualityPremium]);
        double startShare = world.Settings[Parameters.NationSettings.InternationalShare];
        double norm = 1 / (1 - startShare + (startShare * premium));
        if (!tick.Stochastic)
            return norm * (papers + (shared * (premium - 1)));
        double sd = world.Parameters[CitationDispersion];
        double sum = 0;
        for (int paper = 0; paper < papers; paper++)
        {
            double quality = tick.Chance.MeanOneLognormal(StreamId.PaperQuality, paper, id, sd);
            sum += paper < shared ? quality * premium : quality;
        }

        return norm * sum;
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
