namespace EcosystemSim.Model.Units;

/// <summary>The time step and the conversions that depend on it. One tick is one month.</summary>
public static class Time
{
    public const int MonthsPerYear = 12;

    /// <summary>Length of a tick in years, <c>h</c> of the equations.</summary>
    public const double Step = 1.0 / MonthsPerYear;

    /// <summary>Years since the start at month <paramref name="month"/>.</summary>
    public static double Years(int month) => month * Step;

    /// <summary>
    /// Part of a yearly whole number that falls due in the month <paramref name="k"/> = 0..11 of its year, so that twelve parts
    /// add up to it exactly (MODEL.md 3.3).
    /// </summary>
    public static double MonthlyPart(double yearly, int k, bool whole) => whole
        ? Math.Floor((k + 1) * yearly * Step) - Math.Floor(k * yearly * Step)
        : yearly * Step;
}
