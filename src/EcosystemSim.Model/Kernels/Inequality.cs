namespace EcosystemSim.Model.Kernels;

/// <summary>Measures of concentration and of tails.</summary>
public static class Inequality
{
    /// <summary>Gini coefficient of non-negative values, 0 to 1; sorts its argument. 0 when all values are zero.</summary>
    public static double Gini(Span<double> values)
    {
        values.Sort();
        double sum = 0, weighted = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i];
            weighted += (i + 1) * values[i];
        }

        return sum > 0 ? ((2 * weighted / sum) - values.Length - 1) / values.Length : 0;
    }

    /// <summary>
    /// Hill estimator of the tail exponent from the largest <paramref name="top"/> logs; reorders its argument.
    /// </summary>
    public static double Hill(Span<double> logs, int top)
    {
        // Only the largest need an order.
        double threshold = Selection.Smallest(logs, logs.Length - top), sum = 0;
        logs[^top..].Sort();
        for (int i = logs.Length - top; i < logs.Length; i++)
            sum += logs[i] - threshold;
        return sum > 0 ? top / sum : double.NaN;
    }

    /// <summary>Quantile of type 7 (linear interpolation) of an ordered list.</summary>
    public static double Quantile(ReadOnlySpan<double> ordered, double share)
    {
        double position = share * (ordered.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, ordered.Length - 1);
        return ordered[below] + ((position - below) * (ordered[above] - ordered[below]));
    }
}
