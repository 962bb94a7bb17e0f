using System.Globalization;
using System.Text.RegularExpressions;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>A number and the unit behind it, as written: <c>40 %</c>, <c>1/3</c>, <c>50 trillion IRR</c>.</summary>
internal readonly partial record struct NumberText(double Number, string Unit)
{
    /// <summary>Largest size of any number in a scenario; larger ones are slips, and would overflow later.</summary>
    private const double Largest = 1e18;

    /// <summary>How a number is written, as a regular expression for the schema of editors.</summary>
    public const string Form = @"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?(\s*/\s*[0-9]+(\.[0-9]+)?)?";

    /// <summary>Splits text into number and unit.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? Parse(string text, out NumberText result)
    {
        result = default;
        Match match = Pattern().Match(text.Trim());
        if (!match.Success)
        {
            return NotFinite().IsMatch(text.Trim()) ? $"{text} is not a finite number" : $"'{Shorten(text)}' is not a number";
        }

        string unit = match.Groups["unit"].Value.Trim();
        if (unit.StartsWith(',') || unit.StartsWith('_'))
            return $"'{Shorten(text)}' is not a number: write 5000 and 0.4, with a point and without separators";
        double number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["divisor"].Success)
            number /= double.Parse(match.Groups["divisor"].Value, CultureInfo.InvariantCulture);
        if (!double.IsFinite(number) || Math.Abs(number) > Largest)
            return $"'{Shorten(text)}' is not a number of a size that makes sense";
        result = new NumberText(number, unit);
        return null;
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");

    [GeneratedRegex(@"^(?<number>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
        + @"(?:\s*/\s*(?<divisor>[0-9]+(?:\.[0-9]+)?))?(?![0-9])(?<unit>.*)$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[+-]?\.?(nan|inf|infinity)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotFinite();
}
