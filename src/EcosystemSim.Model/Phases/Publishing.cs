using EcosystemSim.Model.Environment;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Papers of the university units (K2-K4), those with foreign co-authors (K5) and their quality (K6), a column at a time.
/// </summary>
public static class Publishing
{
    public static void Publish(WorldState world, in Tick tick)
    {
        ResearchUnits units = world.Units;
        Economy economy = world.Economy;
        int count = units.Count;
        Span<double> papers = world.Scratch.A.AsSpan(0, count), shared = world.Scratch.A.AsSpan(count, count);
        double common = StableMath.Exp(
            (world.Start.PaperProductivity * economy.WorldGrowthIntegral) + economy.NationalShock);
        double effective = SetMeans(world, common, papers);
        ReadOnlySpan<ulong> ids = units.Id.AsSpan(0, count);
        tick.Chance.NegativeBinomials(StreamId.Papers, 0, ids, world.Parameters[PaperDispersion], papers, shared);
        BinomialLaw international = BinomialLaw.Of(InternationalShare(world, in tick));
        tick.Chance.Binomials(StreamId.InternationalPapers, 0, ids, papers, in international, shared);
        Quality.Set(world, in tick, papers, shared, units.Quality.AsSpan(0, count));

        double depreciation = StableMath.Exp(-world.Parameters[KnowledgeDepreciation] * Time.Step);
        double knowledge = 0;
        for (int unit = 0; unit < count; unit++)
        {
            units.Knowledge[unit] = (units.Knowledge[unit] * depreciation) + units.Quality[unit];
            knowledge += units.Knowledge[unit];
            world.Universities.PapersOfYear[unit / ResearchUnits.Fields] += papers[unit];
            world[Flow.Papers] += papers[unit];
            world[Flow.InternationalPapers] += shared[unit];
            world[Flow.Quality] += units.Quality[unit];
        }

        economy.Knowledge = knowledge;
        economy.ResearchOutput = world.Start.FocalOutput * (effective / world.Start.EffectiveLabour) * common;
    }

    /// <summary>K2, K3: expected papers of every unit; returns the national sum of effective research labour.</summary>
    private static double SetMeans(WorldState world, double common, Span<double> means)
    {
        ResearchUnits units = world.Units;
        double gamma = ResearchEffort.ComputeEffect(
            world.Economy.RelativeCompute, world.Parameters[ReturnsToCompute], world.Parameters[ComputeLabourSubstitution]);
        double merit = world.Parameters[MeritEffect];
        for (int unit = 0; unit < means.Length; unit++)
            means[unit] = merit * units.GrantMerit[unit];
        ColumnMath.Exp(means, means);
        double effective = 0, perLabour = Time.Step * world.Start.PapersPerLabour;
        for (int unit = 0; unit < means.Length; unit++)
        {
            double input = units.PaperProductivity[unit] * units.Labour[unit] * gamma * means[unit];
            effective += input;
            means[unit] = perLabour * input * common;
        }

        return effective;
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
}
