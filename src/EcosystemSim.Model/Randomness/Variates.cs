using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Randomness;

/// <summary>
/// Random variates from one uniform u in (0, 1) each, by inverse distribution function (table of MODEL.md 3.2).
/// </summary>
/// <remarks>
/// Counts are doubles that hold whole numbers. Every count is non-decreasing in u, which keeps common random numbers
/// monotone: a higher rate never gives a smaller count by chance alone. Alternative: rejection methods, rejected
/// because the number of uniforms they use depends on the parameters, and so on the policy.
/// </remarks>
public static class Variates
{
    /// <summary>Mean of the rarer outcome from which a binomial variate is a rounded normal one.</summary>
    internal const double BinomialNormalFrom = 60;
    private const double PoissonNormalFrom = 60;

    private const double NegativeBinomialNormalFrom = 300, NegativeBinomialNormalFromOfLargeSize = 60;
    private const double NegativeBinomialLargeSize = 25;

    /// <summary>
    /// Mean from which a negative binomial variate is a rounded normal one. The skew falls with the mean towards 2 / sqrt(size):
    /// for a large size it is small early.
    /// </summary>
    internal static double NegativeBinomialIsNormalFrom(double size) =>
        size >= NegativeBinomialLargeSize ? NegativeBinomialNormalFromOfLargeSize : NegativeBinomialNormalFrom;

    /// <summary>Room for rounding when a bound stands in for the exact probability of zero.</summary>
    internal const double SqueezeMargin = 1e-14;

    /// <summary>Standard normal: Wichura's AS241.</summary>
    public static double Normal(double u) => StableMath.NormalQuantile(u);

    /// <summary>
    /// Successes in n trials. Below a mean of 60 (of the rarer outcome) sequential inversion from the nearer end, above
    /// n p + z sd + (1-2p)(z^2-1)/6, rounded and clipped to [0, n].
    /// </summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="n">Trials: a whole number, 0 or more.</param>
    /// <param name="p">Probability; values outside [0, 1] count as the nearer end.</param>
    public static double Binomial(double u, double n, double p)
    {
        Debug.Assert(n >= 0 && n == Math.Floor(n), "Trials are a whole number.");
        return p > 0 ? BinomialLaw.ForOneDraw(p).Draw(u, n) : 0;
    }

    /// <summary>
    /// Events at the mean m. Below 60 sequential inversion, above m + z sqrt(m) + (z^2-1)/6, rounded and clipped at 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Poisson(double u, double mean)
    {
        Debug.Assert(mean < double.PositiveInfinity, "The mean is finite.");
        return !(mean > 0) || IsBelowOneMinus(u, mean) ? 0 : PoissonAboveBound(u, mean);
    }

    private static double PoissonAboveBound(double u, double mean)
    {
        if (mean >= PoissonNormalFrom)
        {
            double z = StableMath.NormalQuantile(u);
            return Math.Max(0, Math.Round(mean + z * Math.Sqrt(mean) + (z * z - 1) / 6));
        }

        return Inversion.Count(u, StableMath.Exp(-mean), mean, double.PositiveInfinity, new PoissonRatio(mean));
    }

    /// <summary>
    /// Negative binomial with variance mean + mean^2/size. Below a mean of 300 (60 where the size is 25 or more) sequential
    /// inversion, above mean + z sd + skew sd (z^2-1)/6, rounded and clipped at 0.
    /// </summary>
    /// <param name="u">Uniform in (0, 1).</param>
    /// <param name="mean">Mean; 0 or less gives 0.</param>
    /// <param name="size">Size k, above 0: the larger, the closer to a Poisson variate.</param>
    public static double NegativeBinomial(double u, double mean, double size)
    {
        Debug.Assert(size > 0, "The size of a negative binomial is positive.");
        // P0 = (k/(k+m))^k is at least e^-m, so the bound of the Poisson variate holds here too.
        return !(mean > 0) || IsBelowOneMinus(u, mean) ? 0 : NegativeBinomialAboveBound(u, mean, size);
    }

    private static double NegativeBinomialAboveBound(double u, double mean, double size)
    {
        if (mean >= NegativeBinomialIsNormalFrom(size))
        {
            Lanes1 z = new(StableMath.NormalQuantile(u));
            return NegativeBinomialAtNormal(z, new Lanes1(mean), new Lanes1(size)).Value;
        }

        return Inversion.Count(
            u, StableMath.Exp(-size * StableMath.Log1p(mean / size)), mean, double.PositiveInfinity,
            new NegativeBinomialRatio(size, mean / (mean + size)));
    }

    /// <summary>floor(x) + (u &lt; frac(x)): a whole number with mean x. Non-increasing in u.</summary>
    public static double RoundStochastically(double u, double x)
    {
        double floor = Math.Floor(x);
        return u < x - floor ? floor + 1 : floor;
    }

    /// <summary>
    /// Whether u certainly lies below the probability of no event, since 1-m is at most e^-m; saves the exponential for
    /// nearly every draw of a small mean and never changes a result.
    /// </summary>
    internal static bool IsBelowOneMinus(double u, double mean) => u < 1 - mean - SqueezeMargin;

    internal static double BinomialByNormal(double u, double n, double p)
    {
        double z = StableMath.NormalQuantile(u);
        double deviation = Math.Sqrt(n * p * (1 - p));
        return Math.Clamp(Math.Round(n * p + z * deviation + (1 - 2 * p) * (z * z - 1) / 6), 0, n);
    }

    /// <summary>The rounded normal variate at standard normals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T NegativeBinomialAtNormal<T>(T z, T mean, T size)
        where T : struct, ILanes<T>
    {
        T one = T.All(1), two = T.All(2), none = T.All(0);
        T deviation = T.Sqrt(mean + (mean * mean / size));
        T skewTimesDeviation = one + (two * mean / size);
        // For a small size the parabola turns at z = -3/skew; below it the count would rise again as u falls.
        z = LaneMath.AtLeast(z, T.All(-3) * deviation / skewTimesDeviation);
        T count = mean + (z * deviation) + (skewTimesDeviation * ((z * z) - one) / T.All(6));
        return LaneMath.AtLeast(T.Floor(count + T.All(0.5)), none);
    }

    private readonly struct PoissonRatio(double mean) : ICountRatio
    {
        public double At(double count) => mean / (count + 1);

        public Vector<double> At(Vector<double> count) => new Vector<double>(mean) / (count + Vector<double>.One);
    }

    private readonly struct NegativeBinomialRatio(double size, double ratio) : ICountRatio
    {
        public double At(double count) => (count + size) / (count + 1) * ratio;

        public Vector<double> At(Vector<double> count) =>
            (count + new Vector<double>(size)) / (count + Vector<double>.One) * new Vector<double>(ratio);
    }
}
