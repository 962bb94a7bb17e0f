using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// The arithmetic of <see cref="StableMath"/>, written once for every width; arguments are ordinary, special values are the
/// caller's business.
/// </summary>
internal static class LaneMath
{
    /// <summary>Far outside the finite range of e^x, yet small enough for the split scale of <see cref="ExpOfSum"/>.</summary>
    public const double ExpArgumentMax = 1000;

    /// <summary>Adding and subtracting 1.5 * 2^52 rounds to a whole number, left in the low bits of the sum.</summary>
    private const double RoundingShift = 6755399441055744.0;
    private const double Log2OfE = 1.4426950408889634;

    /// <summary>The leading 32 bits of ln 2: a product with an exponent is exact.</summary>
    private const double Ln2High = 0.6931471803691238;
    private const double Ln2Low = 1.9082149292705877e-10;
    private const double TwoThirds = 0.6666666666666666;
    private const double TwoThirdsLow = 3.700743415417188e-17;

    /// <summary>A whole number below 2^52 put into the fraction bits of 2^52 is that number added to it, exactly.</summary>
    private const double TwoTo52 = 4503599627370496.0;
    private const double LargestSubnormal = 2.225073858507201E-308;
    private const double ExponentBias = 1023;
    private const int FractionBits = 52;

    private const long OneBits = 0x3FF0000000000000;
    private const long SqrtHalfBits = 0x3FE6A09E667F3BCD;
    private const long MantissaMask = 0x000FFFFFFFFFFFFF;

    /// <summary>e^(high+low) for a low part far smaller than the high one: what powers and normal tails need.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExpOfSum<T>(T high, T low)
        where T : struct, ILanes<T>
    {
        T max = T.All(ExpArgumentMax), min = T.All(-ExpArgumentMax), shift = T.All(RoundingShift);
        high = T.Select(T.Less(max, high), max, high);
        high = T.Select(T.Less(high, min), min, high);

        T shifted = T.Fma(high, T.All(Log2OfE), shift);
        T exponent = shifted - shift;
        // The rounding errors of r and of 1+r are carried along: they would cost half a unit in the last place.
        T coarse = T.Fma(exponent, T.All(-Ln2High), high);
        T fine = T.Fma(exponent, T.All(-Ln2Low), low);
        T r = coarse + fine;
        T rLow = (coarse - r) + fine;
        T r2 = r * r;
        T polynomial = ExpPolynomial(r, r2);
        T linear = T.All(1) + r;
        T linearLow = (T.All(1) - linear) + r;
        T result = linear + (linearLow + T.Fma(r2, polynomial, rLow));

        // 2^exponent in two factors: neither over- nor underflows, so the product rounds once, also to a subnormal number.
        T halfShifted = T.Fma(exponent, T.All(0.5), shift);
        T one = Bits<T>(OneBits);
        T scale1 = T.AddBits(T.ShiftBitsLeft(halfShifted, FractionBits), one);
        T scale2 = T.AddBits(T.ShiftBitsLeft(T.SubtractBits(shifted, halfShifted), FractionBits), one);
        return result * scale1 * scale2;
    }

    /// <summary>ln x + exponent ln 2 for a positive normal x.</summary>
    /// <remarks>Method of fdlibm: ln(1+f) = f - (f^2/2 - s (f^2/2 + R(s^2))), s = f/(2+f).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x, T exponent)
        where T : struct, ILanes<T>
    {
        exponent = Decompose(x, out T f) + exponent;
        T s = f / (T.All(2) + f);
        T z = s * s;
        T w = z * z;
        T even = w * Polynomial(w, 0.15313837699209373, 0.22222198432149784, 0.3999999999940942);
        T odd = z * T.Fma(
            w, Polynomial(w, 0.14798198605116586, 0.1818357216161805, 0.2857142874366239), T.All(0.6666666666666735));
        T halfSquare = T.All(0.5) * f * f;
        T correction = T.Fma(exponent, T.All(Ln2Low), s * (halfSquare + (even + odd)));
        return T.Fma(exponent, T.All(Ln2High), -((halfSquare - correction) - f));
    }

    /// <summary>ln x + exponent ln 2 for a positive normal x as an unevaluated sum, relative error about 2^-63.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LogAsSum<T>(T x, T exponent, out T rest)
        where T : struct, ILanes<T>
    {
        exponent = Decompose(x, out T f) + exponent;

        // s = f / (2+f) as a sum; the rounding error of 2+f is carried along.
        T two = T.All(2);
        T denominator = two + f;
        T denominatorLow = f - (denominator - two);
        T reciprocal = T.All(1) / denominator;
        T s = f * reciprocal;
        T sLow = reciprocal * (T.Fma(-s, denominator, f) - s * denominatorLow);

        // ln(1+f) = 2 s + 2/3 s^3 + s^5 R(s^2): the cubic term needs a sum too, the rest does not.
        T z = s * s;
        T zLow = T.Fma(s, s, -z) + two * s * sLow;
        T cube = s * z;
        T cubeLow = T.Fma(s, z, -cube) + (s * zLow + sLow * z);
        T twoThirds = T.All(TwoThirds);
        T term = twoThirds * cube;
        T termLow = T.Fma(twoThirds, cube, -term) + (twoThirds * cubeLow + T.All(TwoThirdsLow) * cube);
        T small = two * sLow + (termLow + cube * z * LogSeries(z));

        T mantissa = two * s + term;
        T mantissaLow = (two * s - mantissa) + term;
        T binary = exponent * T.All(Ln2High);
        T sum = binary + mantissa;
        T sumLow = ((binary - sum) + mantissa) + (mantissaLow + T.Fma(exponent, T.All(Ln2Low), small));
        T high = sum + sumLow;
        rest = (sum - high) + sumLow;
        return high;
    }

    /// <summary>x^y for a positive normal x and a finite y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Pow<T>(T x, T y)
        where T : struct, ILanes<T>
    {
        T high = LogAsSum(x, T.All(0), out T low);
        return PowOfLog(high, low, y);
    }

    /// <summary>x^y from ln x as a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T PowOfLog<T>(T high, T low, T y)
        where T : struct, ILanes<T>
    {
        T product = y * high;
        T rest = T.Fma(y, high, -product) + y * low;
        // Beyond the range of e^x the rest is meaningless (infinity minus infinity), and irrelevant.
        T inRange = T.Less(Abs(product), T.All(ExpArgumentMax));
        return ExpOfSum(product, T.Select(inRange, rest, T.All(0)));
    }

    /// <summary>Mask of the lanes that hold positive normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T IsNormal<T>(T x)
        where T : struct, ILanes<T> =>
        T.AndBits(T.Less(T.All(LargestSubnormal), x), T.Less(x, T.All(double.PositiveInfinity)));

    /// <summary>The larger of a number and a bound; not-a-number stays what it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T AtLeast<T>(T x, T bound)
        where T : struct, ILanes<T> => T.Select(T.Less(x, bound), bound, x);

    /// <summary>The smaller of a number and a bound; not-a-number stays what it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T AtMost<T>(T x, T bound)
        where T : struct, ILanes<T> => T.Select(T.Less(bound, x), bound, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Abs<T>(T x)
        where T : struct, ILanes<T> => T.AndBits(x, Bits<T>(long.MaxValue));

    /// <summary>A bit pattern in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Bits<T>(long bits)
        where T : struct, ILanes<T> => T.All(BitConverter.Int64BitsToDouble(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T>(T x, double c2, double c1, double c0)
        where T : struct, ILanes<T> => T.Fma(x, T.Fma(x, T.All(c2), T.All(c1)), T.All(c0));

    /// <summary>
    /// (e^r - 1 - r) / r^2 on |r| &lt;= ln(2)/2: Chebyshev fit of degree 10, error 2 * 10^-19 of e^r; Estrin's order for speed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ExpPolynomial<T>(T r, T r2)
        where T : struct, ILanes<T>
    {
        T r4 = r2 * r2;
        T c01 = T.Fma(T.All(0.1666666666666667), r, T.All(0.5));
        T c23 = T.Fma(T.All(0.008333333333326136), r, T.All(0.04166666666666667));
        T c45 = T.Fma(T.All(0.00019841269874820627), r, T.All(0.0013888888888883748));
        T c67 = T.Fma(T.All(2.7557255400206422e-06), r, T.All(2.4801587325547743e-05));
        T c89 = T.Fma(T.All(2.5105217004720745e-08), r, T.All(2.75572736431103e-07));
        T upper = T.Fma(r4, T.Fma(r2, T.All(2.0914686968086876e-09), c89), T.Fma(r2, c67, c45));
        return T.Fma(r4, upper, T.Fma(r2, c23, c01));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogSeries<T>(T z)
        where T : struct, ILanes<T>
    {
        T z2 = z * z;
        T c01 = T.Fma(T.All(0.2857142857133851), z, T.All(0.40000000000000024));
        T c23 = T.Fma(T.All(0.18181808247544543), z, T.All(0.2222222227110234));
        T c45 = T.Fma(T.All(0.13285957435193352), z, T.All(0.15385574796462032));
        return T.Fma(z2, T.Fma(z2, T.Fma(z2, T.All(0.1291361767218225), c45), c23), c01);
    }

    /// <summary>x = 2^exponent (1+f) with 1+f between sqrt(1/2) and sqrt(2), for a positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Decompose<T>(T x, out T f)
        where T : struct, ILanes<T>
    {
        T shifted = T.AddBits(x, Bits<T>(OneBits - SqrtHalfBits));
        T biased = T.OrBits(T.ShiftBitsRight(shifted, FractionBits), T.All(TwoTo52)) - T.All(TwoTo52);
        f = T.AddBits(T.AndBits(shifted, Bits<T>(MantissaMask)), Bits<T>(SqrtHalfBits)) - T.All(1);
        return biased - T.All(ExponentBias);
    }
}
