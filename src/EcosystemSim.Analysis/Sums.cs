namespace EcosystemSim.Analysis;

/// <summary>
/// Plain sums from first to last, so that the same values in the same order give the same bits on every machine.
/// </summary>
internal static class Sums
{
    public static double Of(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        return sum;
    }

    public static double Mean(ReadOnlySpan<double> values) => Of(values) / values.Length;

    /// <summary>Unbiased variance, two passes.</summary>
    public static double Variance(ReadOnlySpan<double> values)
    {
        double mean = Mean(values);
        double sum = 0;
        foreach (double value in values)
            sum += (value - mean) * (value - mean);
        return sum / (values.Length - 1);
    }
}
