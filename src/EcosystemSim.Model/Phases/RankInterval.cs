using EcosystemSim.Model.Initialisation;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// I4, I5: how much the application rank depends on the weights of the index. A thousand weight vectors from a Dirichlet
/// distribution around the default weights, every other one with geometric instead of arithmetic aggregation (OECD/JRC
/// Handbook, step 7). The weights are the same in every run of a seed, so that intervals of two policies can be compared.
/// </summary>
public static class RankInterval
{
    /// <summary>5 %, 50 % and 95 % quantile of the focal nation's rank over weights.</summary>
    public static (double Low, double Median, double High) Of(WorldState world, double years)
    {
        int width = Ranking.Components;
        double[][] plain = new double[width][], logs = new double[width][];
        SetComponents(world, years, plain, logs);
        if (world.IndexWeights.Length == 0)
            world.IndexWeights = AllWeights(world.Plan.Seed);
        double[] ranks = new double[IndexWeightDraws], index = new double[world.Panel.Count];
        for (int draw = 0; draw < ranks.Length; draw++)
        {
            // The geometric index is compared by its logarithm, which orders nations alike.
            double[][] z = draw % 2 == 0 ? plain : logs;
            Array.Clear(index);
            for (int i = 0; i < width; i++)
                ColumnArithmetic.AddProduct(index, world.IndexWeights[(draw * width) + i], z[i]);
            ranks[draw] = Ranking.Of(index, world.Start.Focal);
        }

        Array.Sort(ranks);
        return (Inequality.Quantile(ranks, RankIntervalLowQuantile), Inequality.Quantile(ranks, 0.5),
            Inequality.Quantile(ranks, RankIntervalHighQuantile));
    }

    /// <summary>Normalised components of all nations, a column each, and their logs.</summary>
    private static void SetComponents(WorldState world, double years, double[][] plain, double[][] logs)
    {
        Span<double> own = stackalloc double[Ranking.Components];
        Ranking.Normalised(world, world.Start.Focal, years, own);
        for (int i = 0; i < plain.Length; i++)
        {
            double[] z = plain[i] = new double[world.Panel.Count], log = logs[i] = new double[world.Panel.Count];
            Ranking.SetNormalised(world, i, z);
            z[world.Start.Focal] = own[i];
            for (int j = 0; j < z.Length; j++)
                log[j] = Math.Max(IndexComponentMin, z[j]);
            ColumnMath.Log(log, log);
        }
    }

    /// <summary>All weight vectors of a seed, one after the other.</summary>
    private static double[] AllWeights(uint seed)
    {
        Draws draws = new(seed, StartWorld.Replicate);
        double[] weights = new double[IndexWeightDraws * Ranking.Components];
        for (int draw = 0; draw < IndexWeightDraws; draw++)
            Weights(in draws, draw, weights.AsSpan(draw * Ranking.Components, Ranking.Components));
        return weights;
    }

    /// <summary>
    /// One weight vector: gamma variates of whole shape, each a sum of exponentials, divided by their sum. Stream 38, entity =
    /// draw.
    /// </summary>
    public static void Weights(in Draws draws, int draw, Span<double> weights)
    {
        double sum = 0;
        int next = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            // Concentration 20 makes whole shapes of the default weights: 7, 4, 3, 3, 3.
            int shape = (int)Math.Round(IndexWeightConcentration * Ranking.DefaultWeights[i]);
            weights[i] = 0;
            for (int k = 0; k < shape; k++)
                weights[i] -= StableMath.Log(draws.Uniform(StreamId.IndexWeights, 0, next++, (ulong)draw));
            sum += weights[i];
        }

        for (int i = 0; i < weights.Length; i++)
            weights[i] /= sum;
    }
}
