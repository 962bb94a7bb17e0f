namespace EcosystemSim.Plots;

/// <summary>One axis of a plot: the values at its ends, from left to right or from bottom to top.</summary>
internal readonly record struct AxisScale(double From, double To)
{
    public static AxisScale Of(AxisTicks ticks, bool isReversed) =>
        isReversed ? new AxisScale(ticks.High, ticks.Low) : new AxisScale(ticks.Low, ticks.High);

    /// <summary>Where a value stands between two pixels.</summary>
    public float Place(double value, float atFrom, float atTo) =>
        atFrom + ((float)((value - From) / (To - From)) * (atTo - atFrom));
}
