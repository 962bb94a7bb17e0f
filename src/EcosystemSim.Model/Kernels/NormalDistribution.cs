using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// The standard normal distribution: quantile and distribution function, on the engine's own exp and log.
/// </summary>
public static class NormalDistribution
{
    /// <summary>Where the distribution function leaves [1/4, 3/4].</summary>
    internal const double CdfCentre = 0.66291;

    /// <summary>sqrt(32), where the asymptotic series takes over.</summary>
    internal const double CdfTail = 5.656854249492381;

    /// <summary>Distance from 1/2 up to which the quantile is a rational function.</summary>
    internal const double QuantileCentreWidth = 0.425;

    /// <summary>sqrt(-ln p) from which the quantile needs the far tail.</summary>
    internal const double QuantileTailFrom = 5;

    private const double InverseSqrtTwoPi = 0.3989422804014327;

    /// <summary>
    /// The x with probability p below it: Wichura (1988), algorithm AS241, PPND16; relative error below 10^-15 (measured
    /// 5 * 10^-16).
    /// </summary>
    /// <param name="p">Probability in [0, 1]; the ends give -infinity and infinity, anything else NaN.</param>
    public static double Quantile(double p)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= QuantileCentreWidth)
            return QuantileCentre(new Lanes1(q)).Value;

        double tail = q < 0 ? p : 1 - p;
        if (!(tail > 0))
            return tail == 0 ? (q < 0 ? double.NegativeInfinity : double.PositiveInfinity) : double.NaN;

        double r = Math.Sqrt(-StableMath.Log(tail));
        double size = r <= QuantileTailFrom ? QuantileShoulder(new Lanes1(r)).Value : QuantileTail(r - QuantileTailFrom);
        return q < 0 ? -size : size;
    }

    /// <summary>
    /// The probability below x: Cody (1969, 1993; ACM algorithm 715, ANORM), relative error below 10^-15
    /// (measured 6 * 10^-16) down to the smallest normal number, x = -37.5.
    /// </summary>
    public static double Cdf(double x)
    {
        double y = Math.Abs(x);
        if (y <= CdfCentre)
            return CdfOfCentre(new Lanes1(x)).Value;

        double tail = y <= CdfTail ? CdfShoulderRatio(new Lanes1(y)).Value : CdfTailRatio(y);
        // Beyond 40 the square may overflow, and its rounding error be meaningless.
        tail *= y < 40 ? ExpOfMinusHalfSquare(new Lanes1(y)).Value : 0;
        // e^(-y^2/2) is 0 beyond 39, where the ratio may be NaN (1/0 at infinity).
        tail = y > 39 ? 0 : tail;
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>
    /// Copies the probabilities outside the centre, where the quantile needs a logarithm, and their places; returns their number.
    /// </summary>
    internal static int GatherOutside(ReadOnlySpan<double> p, Span<double> outside, Span<int> places)
    {
        int count = RowSearch.FarFromHalf(p, QuantileCentreWidth, places);
        for (int i = 0; i < count; i++)
            outside[i] = p[places[i]];
        return count;
    }

    /// <summary>The quantile of lanes that all lie outside the centre, unless one lies in the far tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T QuantileOutside<T>(T p, out bool ordinary)
        where T : struct, ILanes<T>
    {
        T isLower = T.Less(p, T.All(0.5));
        T tail = T.Select(isLower, p, T.All(1) - p);
        T r = T.Sqrt(-LaneMath.Log(tail, T.All(0)));
        ordinary = T.IsAll(T.AndBits(LaneMath.IsNormal(tail), T.Less(r, T.All(QuantileTailFrom))));
        T size = QuantileShoulder(r);
        return T.Select(isLower, -size, size);
    }

    /// <summary>The distribution function of every lane, unless one lies in the far tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Cdf<T>(T x, out bool ordinary)
        where T : struct, ILanes<T>
    {
        T y = LaneMath.Abs(x);
        ordinary = T.IsAll(T.Less(y, T.All(CdfTail)));
        T tail = CdfShoulderRatio(y) * ExpOfMinusHalfSquare(y);
        T outside = T.Select(T.Less(x, T.All(0)), tail, T.All(1) - tail);
        return T.Select(T.Less(T.All(CdfCentre), y), outside, CdfOfCentre(x));
    }

    /// <summary>e^(-y^2/2) with the rounding error of the square carried along: in the tail it would cost ten bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T ExpOfMinusHalfSquare<T>(T y)
        where T : struct, ILanes<T>
    {
        T square = y * y;
        T squareLow = T.Fma(y, y, -square);
        return LaneMath.ExpOfSum(T.All(-0.5) * square, T.All(-0.5) * squareLow);
    }

    /// <summary>The quantile at 1/2 + q for small q.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T QuantileCentre<T>(T q)
        where T : struct, ILanes<T>
    {
        T r = T.All(0.180625) - q * q;
        return q * (Septic(r, 2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
                13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.3871328727963666080)
            / Septic(r, 5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
                5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1));
    }

    /// <summary>Size of the quantile at r = sqrt(-ln p).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T QuantileShoulder<T>(T r)
        where T : struct, ILanes<T>
    {
        r -= T.All(1.6);
        return Septic(r, 7.74545014278341407640e-4, 0.0227238449892691845833, 0.241780725177450611770,
                1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590,
                1.42343711074968357734)
            / Septic(r, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 0.0151986665636164571966,
                0.148103976427480074590, 0.689767334985100004550, 1.67638483018380384940, 2.05319162663775882187, 1);
    }

    /// <summary>The distribution function near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T CdfOfCentre<T>(T x)
        where T : struct, ILanes<T>
    {
        T square = x * x;
        T numerator = T.Fma(T.Fma(T.Fma(T.Fma(T.All(0.065682337918207449113), square, T.All(2.2352520354606839287)), square,
            T.All(161.02823106855587881)), square, T.All(1067.6894854603709582)), square, T.All(18154.981253343561249));
        T denominator = T.Fma(T.Fma(T.Fma(square + T.All(47.20258190468824187), square, T.All(976.09855173777669322)), square,
            T.All(10260.932208618978205)), square, T.All(45507.789335026729956));
        return T.All(0.5) + x * (numerator / denominator);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T CdfShoulderRatio<T>(T y)
        where T : struct, ILanes<T>
    {
        T leading = T.Fma(T.All(1.0765576773720192317e-8), y, T.All(0.39894151208813466764));
        T numerator = Horner(leading, y, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
            2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218);
        T denominator = Horner(y + T.All(22.266688044328115691), y, 235.38790178262499861, 1519.377599407554805,
            6485.558298266760755, 18615.571640885098091, 34900.952721145977266, 38912.003286093271411,
            19685.429676859990727);
        return numerator / denominator;
    }

    private static double QuantileTail(double r) =>
        (Septic(new Lanes1(r), 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
            0.0265321895265761230930, 0.296560571828504891230, 1.78482653991729133580, 5.46378491116411436990,
            6.65790464350110377720)
        / Septic(new Lanes1(r), 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
            7.86869131145613259100e-4, 0.0148753612908506148525, 0.136929880922735805310, 0.599832206555887937690, 1)).Value;

    private static double CdfTailRatio(double y)
    {
        double z = 1 / (y * y);
        double numerator = Fma(Fma(Fma(Fma(Fma(0.02307344176494017303, z, 0.21589853405795699), z,
            0.1274011611602473639), z, 0.022235277870649807), z, 0.001421619193227893466), z, 2.9112874951168792e-5);
        double denominator = Fma(Fma(Fma(Fma(z + 1.28426009614491121, z, 0.468238212480865118), z,
            0.0659881378689285515), z, 0.00378239633202758244), z, 7.29751555083966205e-5);
        return (InverseSqrtTwoPi - z * (numerator / denominator)) / y;
    }

    /// <summary>A polynomial of degree 7 by Horner's rule, highest coefficient first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Septic<T>(
        T x, double c7, double c6, double c5, double c4, double c3, double c2, double c1, double c0)
        where T : struct, ILanes<T> => Horner(T.All(c7), x, c6, c5, c4, c3, c2, c1, c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Horner<T>(
        T leading, T x, double c6, double c5, double c4, double c3, double c2, double c1, double c0)
        where T : struct, ILanes<T>
    {
        T cubic = T.Fma(T.Fma(T.Fma(leading, x, T.All(c6)), x, T.All(c5)), x, T.All(c4));
        return T.Fma(T.Fma(T.Fma(T.Fma(cubic, x, T.All(c3)), x, T.All(c2)), x, T.All(c1)), x, T.All(c0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Fma(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);
}
