using System.Numerics;

namespace EcosystemSim.Model.Randomness;

/// <summary>
/// Binomial variates of one probability: the parts of <see cref="Variates.Binomial(double, double, double)"/> that depend on
/// it alone, computed once for many draws.
/// </summary>
public readonly struct BinomialLaw
{
    private readonly double _rare;
    private readonly double _logNone;

    private BinomialLaw(double p, bool forMany)
    {
        P = Math.Clamp(p, 0, 1);
        _rare = Math.Min(P, 1 - P);
        _logNone = forMany ? StableMath.Log1p(-_rare) : double.NaN;
    }

    /// <summary>Probability of a success.</summary>
    public double P { get; }

    /// <summary>The law of a probability; values outside [0, 1] count as the nearer end.</summary>
    public static BinomialLaw Of(double p) => new(p, forMany: true);

    /// <summary>The same for a single draw, which seldom needs the logarithm.</summary>
    internal static BinomialLaw ForOneDraw(double p) => new(p, forMany: false);

    /// <summary>Successes in n trials, from one uniform.</summary>
    public double Draw(double u, double n)
    {
        if (!(n > 0) || !(P > 0))
            return 0;
        if (P >= 1)
            return n;
        if (n * _rare >= Variates.BinomialNormalFrom)
            return Variates.BinomialByNormal(u, n, P);

        // 1-u is exact: the uniforms are multiples of 2^-53.
        bool isRare = P <= 0.5;
        double v = isRare ? u : 1 - u;
        double count = Variates.IsBelowOneMinus(v, n * _rare) ? 0 : ByInversion(v, n);
        return isRare ? count : n - count;
    }

    private double ByInversion(double u, double n)
    {
        double odds = _rare / (1 - _rare), mean = n * _rare;
        double none = StableMath.Exp(n * (double.IsNaN(_logNone) ? StableMath.Log1p(-_rare) : _logNone));
        return Inversion.Count(u, none, mean, n, new Ratio(n, odds));
    }

    private readonly struct Ratio(double n, double odds) : ICountRatio
    {
        public double At(double count) => (n - count) / (count + 1) * odds;

        public Vector<double> At(Vector<double> count) =>
            (new Vector<double>(n) - count) / (count + Vector<double>.One) * new Vector<double>(odds);
    }
}
