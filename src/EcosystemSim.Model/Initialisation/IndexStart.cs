using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Initialisation;

/// <summary>Goalposts of the application index, and the shift that puts the focal nation at its announced rank (I3).</summary>
public static class IndexStart
{
    public static void Fill(WorldState world)
    {
        int n = world.Panel.Count;
        double[][] component = [.. Enumerable.Range(0, Ranking.Components).Select(_ => new double[n])];
        Span<double> values = stackalloc double[Ranking.Components];
        for (int j = 0; j < n; j++)
        {
            if (j == world.Start.Focal)
                Ranking.FocalComponents(world, 0, values);
            else
                Ranking.OtherComponents(world, j, values);
            for (int i = 0; i < Ranking.Components; i++)
                component[i][j] = values[i];
        }

        foreach (double[] column in component)
            Array.Sort(column);
        world.Start.GoalpostLow = [.. component.Select(c => Inequality.Quantile(c, GoalpostLowQuantile))];
        world.Start.GoalpostHigh = [.. component.Select(c => Inequality.Quantile(c, GoalpostHighQuantile))];
        world.Start.IndexShift = Shift(world);
    }

    /// <summary>
    /// The focal index becomes the mean of the two others between which its announced rank lies; no announcement, no shift.
    /// </summary>
    private static double Shift(WorldState world)
    {
        int announced = (int)world.Settings[AnnouncedApplicationRank];
        if (announced == 0)
            return 0;
        world.Start.IndexShift = 0;
        double[] others = [.. Enumerable.Range(0, world.Panel.Count)
            .Where(j => j != world.Start.Focal)
            .Select(j => Ranking.Index(world, j, 0))
            .OrderDescending()];
        int below = Math.Clamp(announced - 1, 0, others.Length - 1), above = Math.Clamp(announced - 2, 0, others.Length - 1);
        return ((others[above] + others[below]) * 0.5) - Ranking.Index(world, world.Start.Focal, 0);
    }
}
