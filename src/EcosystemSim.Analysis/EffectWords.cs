using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis;

/// <summary>
/// Paired effects in words. A fall in rank is an improvement, so ranks are told as places better or worse, never as signs.
/// </summary>
public static class EffectWords
{
    /// <summary>
    /// "2.8 places better [2.1, 3.4]" or "+310 papers [200, 420]"; brackets hold the 95 % interval of the mean.
    /// </summary>
    public static string Of(IndicatorColumn column, PairedEffect effect)
    {
        if (double.IsNaN(effect.Mean))
            return "no pairs of finished runs";
        if (column.Kind != IndicatorKind.Rank)
        {
            string unit = column.Unit is "-" or "" ? "" : " " + column.Unit;
            return ShortNumber.Signed(effect.Mean) + unit + Interval(effect.Low, effect.High, ShortNumber.Signed);
        }

        if (effect.Mean is 0 && effect.Low is 0 && effect.High is 0)
            return "no difference";
        bool better = effect.Mean <= 0;
        string places = Places(Math.Abs(effect.Mean));
        string interval = better ? Interval(-effect.High, -effect.Low, Places) : Interval(effect.Low, effect.High, Places);
        return $"{places} {(places == "1" ? "place" : "places")} {(better ? "better" : "worse")}{interval}";
    }

    /// <summary>Whether the 95 % interval of the mean lies on one side of no effect.</summary>
    public static bool IsClear(PairedEffect effect) => effect.Low > 0 || effect.High < 0;

    /// <summary>A tenth of a place is as fine as a rank deserves, and a hundredth below one place.</summary>
    private static string Places(double value) => ShortNumber.Of(Math.Round(value, Math.Abs(value) >= 1 ? 1 : 2));

    private static string Interval(double low, double high, Func<double, string> text) =>
        double.IsNaN(low) || double.IsNaN(high) ? "" : $" [{text(low)}, {text(high)}]";
}
