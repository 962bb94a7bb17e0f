using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// The engine's own elementary functions: the same bits on every processor, operating system and SIMD level.
/// </summary>
/// <remarks>
/// Built from + - * /, bit casts, comparisons and explicit <see cref="Math.FusedMultiplyAdd"/> only, without tables and,
/// apart from the choice of special values, without branches, so that a vector twin can do exactly the same operations.
/// Why own routines: the C library's exp and pow differ across operating systems, and the library's vector versions
/// differ between SIMD levels. Error bounds are in units in the last place (ulp), measured against 60-digit values.
/// </remarks>
public static class StableMath
{
    /// <summary>Adding and subtracting 1.5 * 2^52 rounds to a whole number, left in the low bits of the sum.</summary>
    private const double RoundingShift = 6755399441055744.0;
    private const double Log2OfE = 1.4426950408889634;

    /// <summary>The leading 32 bits of ln 2: a product with an exponent is exact.</summary>
    private const double Ln2High = 0.6931471803691238;
    private const double Ln2Low = 1.9082149292705877e-10;
    private const double TwoThirds = 0.6666666666666666;
    private const double TwoThirdsLow = 3.700743415417188e-17;

    /// <summary>Far outside the finite range of e^x, yet small enough for the split scale of <see cref="ExpOfSum"/>.</summary>
    private const double ExpArgumentMax = 1000;
    private const double SmallestNormal = 2.2250738585072014E-308;
    private const double TwoTo54 = 18014398509481984.0;
    private const long OneBits = 0x3FF0000000000000;
    private const long SqrtHalfBits = 0x3FE6A09E667F3BCD;
    private const long MantissaMask = 0x000FFFFFFFFFFFFF;

    /// <summary>e^x, error below 0.8 ulp.</summary>
    /// <returns>Infinity above 709.78; gradual underflow (subnormal numbers, rounded once) to 0 below -745.13.</returns>
    public static double Exp(double x) => ExpOfSum(x, 0);

    /// <summary>Natural logarithm, error below 0.9 ulp; subnormal arguments included.</summary>
    /// <returns>-infinity at 0, NaN below.</returns>
    /// <remarks>Method of fdlibm: ln(1+f) = f - (f^2/2 - s (f^2/2 + R(s^2))), s = f/(2+f).</remarks>
    public static double Log(double x)
    {
        double exponent = Decompose(x, out double f);
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * Fma(w, Fma(w, 0.15313837699209373, 0.22222198432149784), 0.3999999999940942);
        double odd = z * Fma(w, Fma(w, Fma(w, 0.14798198605116586, 0.1818357216161805), 0.2857142874366239), 0.6666666666666735);
        double halfSquare = 0.5 * f * f;
        double correction = Fma(exponent, Ln2Low, s * (halfSquare + (even + odd)));
        double result = Fma(exponent, Ln2High, -((halfSquare - correction) - f));
        return x > 0 && x < double.PositiveInfinity ? result : LogOfSpecial(x);
    }

    /// <summary>ln(1+x), accurate for small x: error below 2 ulp.</summary>
    /// <returns>-infinity at -1, NaN below.</returns>
    public static double Log1p(double x)
    {
        double sum = 1 + x;
        double log = Log(sum);
        // The rounding error of the sum enters the logarithm with slope 1/sum.
        double lost = (x - (sum - 1)) / sum;
        return sum > 0 && sum < double.PositiveInfinity ? log + lost : log;
    }

    /// <summary>x^y for x >= 0, error below 0.9 ulp.</summary>
    /// <returns>1 if y is 0 or x is 1; for x = 0 the limits 0 or infinity; NaN for negative x.</returns>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1)
            return 1;
        if (!(x > 0 && x < double.PositiveInfinity))
            return PowOfSpecial(x, y);

        (double high, double low) = LogAsSum(x);
        double product = y * high;
        double rest = Fma(y, high, -product) + y * low;
        // Beyond the range of e^x the rest is meaningless (infinity minus infinity), and irrelevant.
        return ExpOfSum(product, Math.Abs(product) < ExpArgumentMax ? rest : 0);
    }

    /// <summary>1 / (1 + e^-x), with a good relative error in the lower tail too.</summary>
    public static double Logistic(double x) => 1 / (1 + Exp(-x));

    /// <summary>ln(p / (1-p)) for p in [0, 1]; -infinity and infinity at the ends; near 1/2 the error is absolute, 2 * 10^-16.</summary>
    public static double Logit(double p) => Log(p / (1 - p));

    /// <summary>The standard normal quantile; see <see cref="NormalDistribution.Quantile"/>.</summary>
    public static double NormalQuantile(double p) => NormalDistribution.Quantile(p);

    /// <summary>The standard normal distribution function; see <see cref="NormalDistribution.Cdf"/>.</summary>
    public static double NormalCdf(double x) => NormalDistribution.Cdf(x);

    /// <summary>e^(high+low) for a low part far smaller than the high one: what powers and normal tails need.</summary>
    internal static double ExpOfSum(double high, double low)
    {
        high = high > ExpArgumentMax ? ExpArgumentMax : high;
        high = high < -ExpArgumentMax ? -ExpArgumentMax : high;

        double shifted = Fma(high, Log2OfE, RoundingShift);
        double exponent = shifted - RoundingShift;
        double r = Fma(exponent, -Ln2Low, Fma(exponent, -Ln2High, high)) + low;
        double r2 = r * r;
        double r4 = r2 * r2;

        // (e^r - 1 - r) / r^2 on |r| <= ln(2)/2: Chebyshev fit of degree 10, error 2 * 10^-19 of e^r; Estrin's order for speed.
        double c01 = Fma(0.1666666666666667, r, 0.5);
        double c23 = Fma(0.008333333333326136, r, 0.04166666666666667);
        double c45 = Fma(0.00019841269874820627, r, 0.0013888888888883748);
        double c67 = Fma(2.7557255400206422e-06, r, 2.4801587325547743e-05);
        double c89 = Fma(2.5105217004720745e-08, r, 2.75572736431103e-07);
        double upper = Fma(r4, Fma(r2, 2.0914686968086876e-09, c89), Fma(r2, c67, c45));
        double polynomial = Fma(r4, upper, Fma(r2, c23, c01));
        double result = 1 + Fma(r2, polynomial, r);

        // 2^exponent in two factors: neither over- nor underflows, so the product rounds once, also to a subnormal number.
        double halfShifted = Fma(exponent, 0.5, RoundingShift);
        long whole = BitConverter.DoubleToInt64Bits(shifted);
        long half = BitConverter.DoubleToInt64Bits(halfShifted);
        double scale1 = BitConverter.Int64BitsToDouble(unchecked((half << 52) + OneBits));
        double scale2 = BitConverter.Int64BitsToDouble(unchecked(((whole - half) << 52) + OneBits));
        return result * scale1 * scale2;
    }

    /// <summary>ln x for a positive finite x as an unevaluated sum, relative error about 2^-63.</summary>
    private static (double High, double Low) LogAsSum(double x)
    {
        double exponent = Decompose(x, out double f);

        // s = f / (2+f) as a sum; the rounding error of 2+f is carried along.
        double denominator = 2 + f;
        double denominatorLow = f - (denominator - 2);
        double reciprocal = 1 / denominator;
        double s = f * reciprocal;
        double sLow = reciprocal * (Fma(-s, denominator, f) - s * denominatorLow);

        // ln(1+f) = 2 s + 2/3 s^3 + s^5 R(s^2): the cubic term needs a sum too, the rest does not.
        double z = s * s;
        double zLow = Fma(s, s, -z) + 2 * s * sLow;
        double cube = s * z;
        double cubeLow = Fma(s, z, -cube) + (s * zLow + sLow * z);
        double term = TwoThirds * cube;
        double termLow = Fma(TwoThirds, cube, -term) + (TwoThirds * cubeLow + TwoThirdsLow * cube);
        double z2 = z * z;
        double c01 = Fma(0.2857142857133851, z, 0.40000000000000024);
        double c23 = Fma(0.18181808247544543, z, 0.2222222227110234);
        double c45 = Fma(0.13285957435193352, z, 0.15385574796462032);
        double series = Fma(z2, Fma(z2, Fma(z2, 0.1291361767218225, c45), c23), c01);
        double small = 2 * sLow + (termLow + cube * z * series);

        double mantissa = 2 * s + term;
        double mantissaLow = (2 * s - mantissa) + term;
        double binary = exponent * Ln2High;
        double sum = binary + mantissa;
        double sumLow = ((binary - sum) + mantissa) + (mantissaLow + Fma(exponent, Ln2Low, small));
        double high = sum + sumLow;
        return (high, (sum - high) + sumLow);
    }

    /// <summary>x = 2^exponent (1+f) with 1+f between sqrt(1/2) and sqrt(2), for a positive finite x.</summary>
    private static double Decompose(double x, out double f)
    {
        bool subnormal = x < SmallestNormal;
        long bits = BitConverter.DoubleToInt64Bits(subnormal ? x * TwoTo54 : x);
        long shifted = unchecked(bits + (OneBits - SqrtHalfBits));
        double exponent = (int)(shifted >> 52) - 1023;
        f = BitConverter.Int64BitsToDouble((shifted & MantissaMask) + SqrtHalfBits) - 1;
        return subnormal ? exponent - 54 : exponent;
    }

    private static double LogOfSpecial(double x)
    {
        if (x == 0)
            return double.NegativeInfinity;
        return x == double.PositiveInfinity ? x : double.NaN;
    }

    private static double PowOfSpecial(double x, double y)
    {
        if (!(x >= 0) || double.IsNaN(y))
            return double.NaN;
        return (x == 0) == (y > 0) ? 0 : double.PositiveInfinity;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Fma(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);
}
