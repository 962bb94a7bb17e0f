using System.Globalization;
using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis;

/// <summary>An indicator's unit in plain words, and its numbers as a figure shows them: shares in percent, ranks whole.</summary>
/// <param name="Axis">What stands beside an axis.</param>
/// <param name="Level">What follows a level in a sentence, its space included.</param>
/// <param name="Change">What follows a difference in a sentence, its space included.</param>
/// <param name="Factor">Shown number per recorded number.</param>
/// <param name="IsRank">Whether 1 is best and numbers are whole.</param>
public sealed record DisplayUnit(string Axis, string Level, string Change, double Factor = 1, bool IsRank = false)
{
    private const string Minus = "\u2212";

    /// <summary>Incidents per person are too few zeros to read.</summary>
    public static DisplayUnit PerMillionUsers { get; } =
        new("per million users a year", " per million users a year", " per million users a year", 1e6);

    public static DisplayUnit Of(IndicatorColumn column) => column switch
    {
        { Kind: IndicatorKind.Rank } => new("rank, 1 is best", "", "", IsRank: true),
        { Kind: IndicatorKind.Share, Unit: "-" } => new("%", " %", " percentage points", 100),
        { Kind: IndicatorKind.Share, Unit: "1/yr" } => new("% a year", " % a year", " percentage points a year", 100),
        { Unit: "-" or "" } => new("index", "", ""),
        _ => InWords(column.Unit),
    };

    public Band Scale(Band band) => new(
        band.Count,
        band.Mean * Factor,
        band.Q05 * Factor,
        band.Q25 * Factor,
        band.Q50 * Factor,
        band.Q75 * Factor,
        band.Q95 * Factor);

    /// <summary>A shown number: whole from ten on and for ranks, two digits below.</summary>
    public string Number(double shown) => double.IsNaN(shown) ? "-" : Fixed(shown, IsRank ? 0 : Decimals(shown));

    /// <summary>"172 papers a year" or "rank 17", from a shown number.</summary>
    public string WithUnit(double shown) => (IsRank ? "rank " : "") + Number(shown) + Level;

    /// <summary>
    /// "+172 papers a year [-32, +375]" or "1.2 places better [0.3, 2.1]", from a recorded effect; brackets hold the 95 %
    /// interval of the mean.
    /// </summary>
    public string Effect(PairedEffect effect)
    {
        if (double.IsNaN(effect.Mean))
            return "no pairs of finished runs";
        double[] numbers = [effect.Mean * Factor, effect.Low * Factor, effect.High * Factor];
        int decimals = Decimals(numbers.Where(double.IsFinite).Max(Math.Abs));
        if (!IsRank)
            return Signed(numbers[0], decimals) + Change + Interval(numbers[1], numbers[2], end => Signed(end, decimals));
        if (numbers.All(number => number is 0))
            return "no difference";

        // A fall in rank is an improvement: signs and ends change places.
        bool isBetter = numbers[0] <= 0;
        string places = Fixed(Math.Abs(numbers[0]), decimals);
        (double low, double high) = isBetter ? (-numbers[2], -numbers[1]) : (numbers[1], numbers[2]);
        return $"{places} {(places == "1" ? "place" : "places")} {(isBetter ? "better" : "worse")}"
            + Interval(low, high, end => Fixed(end, decimals));
    }

    /// <summary>
    /// "-2.8 [-3.4, -2.1]" in shown numbers, for tables whose head names the unit.
    /// </summary>
    public string Short(PairedEffect effect)
    {
        if (double.IsNaN(effect.Mean))
            return "-";
        double[] ends = [effect.Mean * Factor, effect.Low * Factor, effect.High * Factor];
        int decimals = Decimals(ends.Where(double.IsFinite).Max(Math.Abs));
        string Text(double value) => Signed(value, decimals).Replace(Minus, "-", StringComparison.Ordinal);
        return double.IsNaN(effect.Low) ? Text(ends[0]) : $"{Text(ends[0])} [{Text(ends[1])}, {Text(ends[2])}]";
    }

    /// <summary>An interval is not broken over two lines.</summary>
    private static string Interval(double low, double high, Func<double, string> text) =>
        double.IsNaN(low) || double.IsNaN(high) ? "" : $"\u00A0[{text(low)},\u00A0{text(high)}]";

    private static DisplayUnit InWords(string unit)
    {
        bool isYearly = unit.EndsWith("/yr", StringComparison.Ordinal);
        string yearly = isYearly ? " a year" : "";
        string thing = isYearly ? unit[..^3] : unit;
        string dollars = " million dollars" + yearly;
        return thing switch
        {
            "count" => new("number" + yearly, yearly, yearly),
            "MUSD0" => new($"million dollars{yearly}, prices of the start", dollars, dollars),
            "yr" => new("years", " years", " years"),
            _ => new(thing + yearly, $" {thing}{yearly}", $" {thing}{yearly}"),
        };
    }

    private static int Decimals(double value) => Math.Abs(value) switch
    {
        >= 9.95 or 0 => 0,
        >= 0.995 => 1,
        >= 0.0995 => 2,
        _ => 3,
    };

    private static string Signed(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + Fixed(value, decimals) : Fixed(value, decimals);

    private static string Fixed(double value, int decimals)
    {
        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string digits = Math.Abs(rounded).ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
        return (rounded < 0 ? Minus : "") + digits;
    }
}
