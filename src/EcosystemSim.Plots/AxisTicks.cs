using EcosystemSim.Analysis;

namespace EcosystemSim.Plots;

/// <summary>Range and round ticks of a value axis.</summary>
/// <param name="Low">Least value on the axis.</param>
/// <param name="High">Greatest value on the axis.</param>
/// <param name="Ticks">Values with a label, inside the range.</param>
internal sealed record AxisTicks(double Low, double High, IReadOnlyList<double> Ticks)
{
    private const int AboutHowMany = 4;
    private const double Air = 0.04;

    public static string Label(double tick) => ShortNumber.Of(tick).Replace('-', '\u2212');

    /// <summary>An axis for the values between two extremes; zero is included when it is near.</summary>
    public static AxisTicks Values(double low, double high)
    {
        (low, high) = Spread(low, high);
        if (low > 0 && low < 0.5 * high)
            low = 0;
        double step = Step(high - low, whole: false);
        double air = Air * (high - low);
        return new AxisTicks(low is 0 ? 0 : low - air, high + air, Multiples(low, high + air, step));
    }

    /// <summary>An axis of differences, with zero among its ticks.</summary>
    public static AxisTicks Differences(double low, double high)
    {
        double air = Air * (high - low);
        return new AxisTicks(low - air, high + air, Multiples(low - air, high + air, Step(high - low, whole: false)));
    }

    /// <summary>An axis of ranks: whole numbers, and 1 unless all ranks are far from it or it is not wanted.</summary>
    public static AxisTicks Ranks(double low, double high, bool fromOne = true)
    {
        (low, high) = Spread(low, high);
        if (fromOne && low < 0.6 * high)
            low = 1;
        double step = Step(high - low, whole: true);
        double air = Air * (high - low);
        List<double> ticks = Multiples(low, high + air, step);
        if (low is 1)
        {
            // Two labels closer than half a step would run into each other.
            ticks.RemoveAll(tick => tick - 1 < step / 2);
            ticks.Insert(0, 1);
        }

        return new AxisTicks(Math.Max(low - air, low is 1 ? 1 - (air / 2) : 1), high + air, ticks);
    }

    private static (double Low, double High) Spread(double low, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high))
            return (0, 1);
        if (low is 0 && high is 0)
            return (0, 1);
        double least = Math.Max(1e-9, 0.02 * Math.Max(Math.Abs(low), Math.Abs(high)));
        return high - low < least ? (low - least, high + least) : (low, high);
    }

    private static double Step(double range, bool whole)
    {
        double rough = range / AboutHowMany;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * ((rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 });
        return whole ? Math.Max(1, Math.Round(step)) : step;
    }

    private static List<double> Multiples(double low, double high, double step)
    {
        var ticks = new List<double>();
        for (double i = Math.Ceiling(low / step); i * step <= high; i++)
            ticks.Add(i * step);
        return ticks;
    }
}
