using System.Globalization;

namespace EcosystemSim.Analysis;

/// <summary>Numbers for people: three significant digits, thousands separated, no exponent where it can be avoided.</summary>
public static class ShortNumber
{
    private const int SignificantDigits = 3;
    private const double Smallest = 1e-4;
    private const double Largest = 1e15;

    /// <summary>"-" for NaN.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "-";
        double size = Math.Abs(value);
        if (size is 0)
            return "0";
        if (size < Smallest || size >= Largest)
            return value.ToString("0.##e+0", CultureInfo.InvariantCulture);
        int decimals = Math.Clamp(SignificantDigits - 1 - (int)Math.Floor(Math.Log10(size)), 0, 6);
        return value.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }

    /// <summary>With its sign, for differences.</summary>
    public static string Signed(double value) => value > 0 ? "+" + Of(value) : Of(value);
}
