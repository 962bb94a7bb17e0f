namespace EcosystemSim.Model.Phases;

/// <summary>K6: quality of papers, lognormal, higher with foreign co-authors; its mean is 1 at the start.</summary>
public static class Quality
{
    /// <summary>Sum of the quality of every unit's papers, of which <paramref name="shared"/> have foreign co-authors.</summary>
    public static void Set(
        WorldState world, in Tick tick, ReadOnlySpan<double> papers, ReadOnlySpan<double> shared, Span<double> quality)
    {
        double premium = StableMath.Exp(world.Parameters[InternationalQualityPremium]);
        double startShare = world.Settings[Parameters.NationSettings.InternationalShare];
        double norm = 1 / (1 - startShare + (startShare * premium));
        if (!tick.Stochastic)
        {
            for (int unit = 0; unit < quality.Length; unit++)
                quality[unit] = norm * (papers[unit] + (shared[unit] * (premium - 1)));
            return;
        }

        double[] ofPaper = world.Scratch.B;
        double sd = world.Parameters[CitationDispersion];
        for (int first = 0, next; first < quality.Length; first = next)
        {
            next = Draw(world, in tick, sd, papers, first, ofPaper);
            int paper = 0;
            for (int unit = first; unit < next; unit++)
            {
                double sum = 0;
                int abroad = paper + (int)shared[unit], last = paper + (int)papers[unit];
                for (; paper < abroad; paper++)
                    sum += ofPaper[paper] * premium;
                for (; paper < last; paper++)
                    sum += ofPaper[paper];
                quality[unit] = norm * sum;
            }
        }
    }

    /// <summary>
    /// Draws the quality of the papers of as many units as there is room for; returns the first unit without.
    /// </summary>
    private static int Draw(
        WorldState world, in Tick tick, double sd, ReadOnlySpan<double> papers, int unit, Span<double> ofPaper)
    {
        int first = unit, filled = 0;
        // The draws of a month leave one place free, which their filling may overwrite.
        for (; unit < papers.Length && papers[unit] < ofPaper.Length - filled; unit++)
            filled += (int)papers[unit];
        tick.Chance.FillSeries(
            StreamId.PaperQuality, world.Units.Id.AsSpan(first, unit - first), papers[first..unit], ofPaper);
        ofPaper = ofPaper[..filled];
        ColumnMath.NormalQuantile(ofPaper, ofPaper);
        Chance.ToMeanOneLognormals(sd, ofPaper);
        return unit;
    }
}
