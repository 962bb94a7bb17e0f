using System.Text.RegularExpressions;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>
/// The unit a lever, parameter or setting declares, and the other ways in which a scenario may write its values.
/// A bare number is always in the declared unit.
/// </summary>
internal sealed partial class DeclaredUnit
{
    private static readonly Dictionary<string, double> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
    };

    private readonly string _text;
    private readonly string _plain;
    private readonly Money? _money;

    public DeclaredUnit(string text)
    {
        _text = text;
        _plain = Plain(text);
        _money = Money.Parse(text);
    }

    private bool IsYears => _plain is "yr";

    private bool IsPersonsPerYear => _plain is "persons/yr";

    private bool IsRate => _plain is "1/yr";

    private bool IsShare => _plain is "-" or "0-1" or "fraction" || _plain.StartsWith("share", StringComparison.Ordinal);

    /// <summary>The ways to write a value, for messages.</summary>
    public string Accepted => this switch
    {
        { IsShare: true } => "a number such as 0.4, or a percentage such as 40 %",
        { IsRate: true } => "a yearly rate such as 0.04, or a percentage such as 4 %",
        { IsYears: true } => "a number of years, such as 5, 5 years or 6 months",
        { IsPersonsPerYear: true } => "a number of persons/yr",
        { _money: { } money } when money.Currency == "USD" => $"a number (in {_text}), or an amount such as 100 million USD",
        { _money: { } money } =>
            $"a number (in {_text}), or an amount such as 50 trillion {money.Currency} or 100 million USD",
        _ => $"a number{(_plain is "-" ? "" : $" (in {_text})")}",
    };

    /// <summary>
    /// The texts accepted, as a regular expression for the schema of editors. It knows spellings and no ranges; where it and
    /// <see cref="Convert"/> differ, this one accepts more.
    /// </summary>
    public string Pattern => $"^{NumberText.Form}\\s*({string.Join('|', Spellings())})?$";

    private IEnumerable<string> Spellings()
    {
        const string PerYear = @"\s*(/|per)\s*(year|yr|a)";
        const string Scale = @"(([Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion)\s+)?M?";
        if (IsShare || IsRate)
            yield return "%|[Pp]ercent";
        if (IsRate)
            yield return $"(%|[Pp]ercent)?{PerYear}";
        else if (IsYears)
            yield return "yr|years?|months?";
        else if (_money is { } money)
            yield return $@"{Scale}({money.Currency}|USD)0?(\s+nominal)?{(money.Per.Length > 0 ? @"(\s*(/|per)\s*\w+)?" : "")}";
        else if (_plain.StartsWith("persons", StringComparison.Ordinal))
            yield return "(persons?|people)" + (IsPersonsPerYear ? PerYear : "");
        else if (_plain.EndsWith("/yr", StringComparison.Ordinal))
            yield return Escaped(_plain[..^"/yr".Length]) + PerYear;
        if (_plain is not "-")
            yield return Escaped(_text);
    }

    /// <summary>Escaped for every dialect: the usual routine also escapes blanks, which browsers refuse.</summary>
    private static string Escaped(string text) => Special().Replace(text, @"\$0");

    /// <summary>A number with the unit written behind it, in the declared unit; null where the unit does not belong.</summary>
    /// <param name="number">The number as written.</param>
    /// <param name="written">The unit as written; empty for a bare number.</param>
    /// <param name="localPerUsd">Start exchange rate; NaN where it is not known, and then so is a converted amount.</param>
    public double? Convert(double number, string written, double localPerUsd)
    {
        string unit = Plain(written);
        if (unit.Length == 0 || unit == _plain)
            return number;
        if (IsShare || IsRate)
            return unit == "%" || (IsRate && unit is "%/yr" or "/yr") ? number / (unit[0] == '%' ? 100 : 1) : null;
        if (IsYears)
            return unit is "month" or "months" ? number / 12 : null;
        return _money is not null && Money.Parse(written) is { } money ? money.In(_money, number, localPerUsd) : null;
    }

    private static string Plain(string unit)
    {
        string text = Spaces().Replace(unit.Trim(), " ").ToLowerInvariant().Replace('–', '-')
            .Replace("percent", "%", StringComparison.Ordinal);
        text = PerYear().Replace(text, "/yr");
        text = text.Replace("people/", "persons/", StringComparison.Ordinal)
            .Replace("person/", "persons/", StringComparison.Ordinal);
        return text is "year" or "years" ? "yr" : text is "people" or "person" ? "persons" : text;
    }

    [GeneratedRegex(@"[.^$|()\[\]{}*+?\\]")]
    private static partial Regex Special();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*(/|\bper\b)\s*(year|yr|a)\b")]
    private static partial Regex PerYear();

    [GeneratedRegex(@"^(?:((?i:thousand|million|billion|trillion))\s+)?(M)?([A-Z]{3})0?(?:\s+nominal)?"
        + @"(?:\s*(?:/|per)\s*(\w+))?$")]
    private static partial Regex MoneyPattern();

    /// <summary>
    /// An amount of money: how many units of the currency one is, the currency, and per what (year, accelerator).
    /// </summary>
    private sealed record Money(double Scale, string Currency, string Per)
    {
        public static Money? Parse(string text)
        {
            Match match = MoneyPattern().Match(Spaces().Replace(text.Trim(), " "));
            if (!match.Success)
                return null;
            double scale = (match.Groups[1].Success ? Scales[match.Groups[1].Value] : 1) * (match.Groups[2].Success ? 1e6 : 1);
            string per = match.Groups[4].Value is "year" or "yr" or "a" ? "yr" : match.Groups[4].Value;
            return new Money(scale, match.Groups[3].Value, per);
        }

        /// <summary>Why one division last: 50 trillion in trillions must be 50, not 50.000000000000007.</summary>
        public double? In(Money target, double number, double localPerUsd)
        {
            if (Per.Length > 0 && Per != target.Per)
                return null;
            if (Currency == target.Currency)
                return Scale >= target.Scale ? number * (Scale / target.Scale) : number / (target.Scale / Scale);
            if (Currency == "USD")
                return number * Scale * localPerUsd / target.Scale;
            return null;
        }
    }
}
