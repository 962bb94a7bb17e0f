using System.Globalization;
using EcosystemSim.Analysis;

namespace EcosystemSim.Report.Words;

/// <summary>Small parts of English sentences.</summary>
internal static class Plain
{
    private static readonly string[] SmallNumbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"1 run", "24 runs", "1,000 runs".</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Whole(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>"one year", "ten years", "24 years".</summary>
    public static string Spelled(int number, string one) => $"{Spelled(number)} {(number == 1 ? one : one + "s")}";

    public static string Spelled(int number) => number < SmallNumbers.Length ? SmallNumbers[number] : Whole(number);

    public static string Whole(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    public static string Capital(string phrase) => phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    /// <summary>A share as whole per cent; what is not quite all or nothing is not rounded to it.</summary>
    public static string Percent(double share) => share switch
    {
        double.NaN => "-",
        > 0 and < 0.01 => "under 1 %",
        < 1 and > 0.99 => "over 99 %",
        _ => share.ToString("0 %", CultureInfo.InvariantCulture),
    };

    /// <summary>A number with its unit; shares as per cent.</summary>
    public static string Quantity(double value, string unit) => unit switch
    {
        "-" or "" or "count" or "1-3" => ShortNumber.Of(value),
        "0-1" => $"{ShortNumber.Of(value)} on a scale from 0 to 1",
        "share" or "fraction" => PercentOf(value),
        "1/yr" => $"{PercentOf(value)} per year",
        _ when unit.StartsWith("share of ", StringComparison.Ordinal) => $"{PercentOf(value)} of {unit["share of ".Length..]}",
        "years" or "months" => $"{ShortNumber.Of(value)} {(value is 1 ? unit[..^1] : unit)}",
        _ => $"{ShortNumber.Of(value)} {Units.Plain(unit)}",
    };

    /// <summary>Typographic signs: true minus, ranges that do not break over a line.</summary>
    public static string Typeset(string numbers)
    {
        char[] text = numbers.ToCharArray();
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '-' && char.IsAsciiDigit(text[i + 1]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1])))
                text[i] = '\u2212';
        }

        return new string(text).Replace(", ", ",\u00A0", StringComparison.Ordinal);
    }

    private static string PercentOf(double share) => ShortNumber.Of(100 * share) + " %";
}
