using MathNet.Numerics.Distributions;

namespace EcosystemSim.Analysis;

/// <summary>A bound on one uncertainty that most failed runs lie beyond and most futures do not.</summary>
/// <param name="Uncertainty">Index of the uncertainty.</param>
/// <param name="Above">Whether the failed runs lie at or above the bound; at or below it otherwise.</param>
/// <param name="Bound">Value of the uncertainty.</param>
/// <param name="FailedInside">Part of the failed runs beyond the bound.</param>
/// <param name="FuturesInside">Part of the futures beyond the bound.</param>
public readonly record struct FailureBound(
    int Uncertainty, bool Above, double Bound, double FailedInside, double FuturesInside);

/// <summary>
/// From which region of the drawn inputs failed runs come: for each uncertainty the tightest bound that holds most of them. A
/// bound is told only if it would hardly be that tight by chance: the k-th of n failing futures lies within a part s of all with
/// the probability that a binomial (n, s) reaches k, times the bounds that were looked at (Bonferroni). A few failing futures lie
/// somewhere, and that is no finding.
/// </summary>
public static class FailureRegion
{
    /// <summary>Part of the failed runs that a bound must hold; a few may fail elsewhere for another reason.</summary>
    private const double Coverage = 0.8;

    private const double Chance = 0.05;

    private const int Most = 3;

    /// <param name="drawn">Value of each uncertainty in each future: [uncertainty][future].</param>
    /// <param name="failed">Failed runs of each future.</param>
    /// <returns>At most three bounds, the tightest first.</returns>
    public static IReadOnlyList<FailureBound> Of(IReadOnlyList<double[]> drawn, IReadOnlyList<int> failed)
    {
        var told = new List<FailureBound>();
        for (int u = 0; u < drawn.Count; u++)
        {
            foreach (bool above in (bool[])[false, true])
            {
                if (Tightest(u, drawn[u], failed, above) is { } bound && IsNoChance(bound, drawn[u], failed, 2 * drawn.Count))
                    told.Add(bound);
            }
        }

        return [.. told.OrderBy(bound => bound.FuturesInside).ThenBy(bound => bound.Uncertainty).Take(Most)];
    }

    private static FailureBound? Tightest(int uncertainty, double[] values, IReadOnlyList<int> failed, bool above)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(future => above ? -values[future] : values[future])];
        int all = failed.Sum(), inside = 0;
        for (int n = 0; n < order.Length && all > 0; n++)
        {
            inside += failed[order[n]];
            // Futures of one value belong together.
            bool ends = n + 1 == order.Length || values[order[n + 1]] != values[order[n]];
            if (ends && inside >= Coverage * all)
            {
                return new FailureBound(
                    uncertainty, above, values[order[n]], inside / (double)all, (n + 1) / (double)order.Length);
            }
        }

        return null;
    }

    private static bool IsNoChance(in FailureBound bound, double[] values, IReadOnlyList<int> failed, int looked)
    {
        int failing = 0, all = 0;
        for (int future = 0; future < values.Length; future++)
        {
            bool inside = bound.Above ? values[future] >= bound.Bound : values[future] <= bound.Bound;
            failing += inside && failed[future] > 0 ? 1 : 0;
            all += failed[future] > 0 ? 1 : 0;
        }

        return looked * (1 - Binomial.CDF(bound.FuturesInside, all, failing - 1)) <= Chance;
    }
}
