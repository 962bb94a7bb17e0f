using System.Globalization;
using System.Text.RegularExpressions;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>Reads single values. Each method returns null after it added an error.</summary>
internal static partial class Values
{
    public const int LongestName = 64;

    /// <summary>A date this far from the run is of another calendar.</summary>
    private const int FarYears = 300;

    /// <summary>Lower-case words joined by hyphens.</summary>
    public const string NamePattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public static MapNode? Map(this CheckContext context, Node node, string key, string expected)
    {
        if (node is MapNode map)
            return map;
        context.Fail(node, key, $"{node.Words} stands where a map of keys should", expected);
        return null;
    }

    public static ListNode? List(this CheckContext context, Node node, string key, string expected)
    {
        if (node is ListNode list)
            return list;
        context.Fail(node, key, $"{node.Words} stands where a list should", expected);
        return null;
    }

    public static string? Text(this CheckContext context, Node node, string key, string expected)
    {
        if (node is ScalarNode { IsEmpty: false } scalar)
            return scalar.Text;
        string problem = node is ScalarNode ? "the key has no value" : $"{node.Words} stands where a value should";
        context.Fail(node, key, problem, expected);
        return null;
    }

    /// <summary>A name for files and columns: lower-case words joined by hyphens.</summary>
    public static string? Name(this CheckContext context, Node node, string key)
    {
        const string Expected = "lower-case words joined by hyphens, such as iran-1403, at most 64 characters";
        string? text = context.Text(node, key, Expected);
        if (text is null || (text.Length <= LongestName && Kebab().IsMatch(text)))
            return text;
        context.Fail(node, key, $"{node.Words} is not a name", Expected);
        return null;
    }

    /// <summary>One of a few words.</summary>
    public static string? Word(this CheckContext context, Node node, string key, IReadOnlyList<string> words, string what)
    {
        string? listed = words.Count <= 12 ? string.Join(" or ", words) : null;
        string? text = context.Text(node, key, listed ?? what);
        if (text is null || words.Contains(text))
            return text;
        context.Fail(node, key, $"'{text}' is not {what}", listed, NearestWord.Of(text, words));
        return null;
    }

    public static bool? Flag(this CheckContext context, Node node, string key)
    {
        if (context.Text(node, key, "true or false") is not { } text)
            return null;
        bool? flag = ((ScalarNode)node).Flag;
        if (flag is null)
            context.Fail(node, key, $"'{text}' is neither true nor false", "true or false");
        return flag;
    }

    /// <summary>A number in the declared unit and range.</summary>
    public static double? Number(this CheckContext context, Node node, string key, NumberRule rule)
    {
        var unit = new DeclaredUnit(rule.Unit);
        string expected = Expected(rule, unit);
        string? text = context.Text(node, key, expected);
        if (text is null)
            return null;
        string? problem = NumberText.Parse(text, out NumberText written);
        double? value = problem is null ? unit.Convert(written.Number, written.Unit, context.LocalPerUsd) : null;
        if (problem is null && value is null)
            problem = $"the unit '{written.Unit}' does not belong here";
        else if (rule.IsPositive && value <= 0)
            problem = $"{text} is not above 0";
        else if (value < rule.Low || value > rule.High)
            problem = $"{text} is outside {Show(rule.Low)} to {Show(rule.High)}{UnitWords(rule.Unit, " (", ")")}";
        else if (rule.Whole && value is { } number && Math.Abs(number - Math.Round(number)) > 0)
            problem = $"{text} is not a whole number";
        if (problem is null)
            return value;
        context.Fail(node, key, problem, expected);
        return null;
    }

    /// <summary>A model month inside the run.</summary>
    public static int? Month(this CheckContext context, Node node, string key)
    {
        const string Expected = "a month such as 2026-03, or a day such as 2026-03-20";
        string? text = context.Text(node, key, Expected);
        if (text is null || context.Months is null)
            return null;
        if (context.Months.Parse(text) is not { } month)
        {
            context.Fail(node, key, $"'{text}' is not a date", Expected);
            return null;
        }

        if (month >= 0 && month < context.HorizonMonths)
            return month;
        if (context.HorizonMonths > 0)
        {
            bool isFarAway = Math.Abs(month) > 12 * FarYears;
            context.Fail(node, key, $"{text} is outside the years that are run",
                $"a date from {context.Months.Name(0)} to {context.Months.Name(context.HorizonMonths - 1)}"
                + (isFarAway ? " in the Gregorian calendar, whatever labels the years have" : ""));
        }

        return null;
    }

    public static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Expected(NumberRule rule, DeclaredUnit unit)
    {
        string accepted = rule.Whole ? $"a whole number{UnitWords(rule.Unit, " of ", "")}" : unit.Accepted;
        if (rule.IsPositive)
            return $"{accepted}, above 0";
        return double.IsFinite(rule.Low) && double.IsFinite(rule.High)
            ? $"{accepted}, from {Show(rule.Low)} to {Show(rule.High)}"
            : accepted;
    }

    private static string UnitWords(string unit, string before, string after) =>
        unit is "-" or "" or "count" or "0-1" or "1-3" ? "" : $"{before}{unit}{after}";

    [GeneratedRegex(NamePattern)]
    private static partial Regex Kebab();
}

/// <summary>Which numbers are accepted.</summary>
/// <param name="Unit">Unit of a bare number.</param>
/// <param name="Low">Least value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Whole">True where only whole numbers are.</param>
internal readonly record struct NumberRule(string Unit, double Low, double High, bool Whole = false)
{
    private const double Smallest = 1e-12;

    private const double Largest = 1e9;

    /// <summary>True for numbers that only have to be above 0, such as a standard deviation.</summary>
    public bool IsPositive => Low is Smallest && High is Largest;

    public static NumberRule Positive(string unit) => new(unit, Smallest, Largest);
}
