using System.Numerics;
using System.Runtime.CompilerServices;

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

    // 1-u is exact: the uniforms are multiples of 2^-53.
    private bool IsRare => P <= 0.5;

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

        double v = IsRare ? u : 1 - u;
        double count = Variates.IsBelowOneMinus(v, n * _rare) ? 0 : ByInversion(v, n);
        return IsRare ? count : n - count;
    }

    /// <summary>The same for a uniform and a number of trials per row; successes may overwrite the uniforms.</summary>
    public void Draw(ReadOnlySpan<double> uniforms, ReadOnlySpan<double> trials, Span<double> successes) =>
        Draw(uniforms, trials, successes, LaneWidths.Widest);

    /// <summary>The same at a stated width, for tests.</summary>
    public void Draw(ReadOnlySpan<double> uniforms, ReadOnlySpan<double> trials, Span<double> successes, LaneWidth width)
    {
        if (!(P > 0))
            successes.Clear();
        else if (P >= 1)
            trials[..successes.Length].CopyTo(successes);
        else
            Rows.ForEach(
                new ManyDraws { Law = this, Uniforms = uniforms, Trials = trials, Successes = successes },
                successes.Length, width);
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

    private readonly struct LaneRatio<T>(T n, T odds) : ILaneRatio<T>
        where T : struct, ILanes<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At(double count) => (n - T.All(count)) / T.All(count + 1) * odds;
    }

    private readonly ref struct ManyDraws : IRowKernel
    {
        public required BinomialLaw Law { get; init; }

        public required ReadOnlySpan<double> Uniforms { get; init; }

        public required ReadOnlySpan<double> Trials { get; init; }

        public required Span<double> Successes { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T n = T.Load(Trials, row), u = T.Load(Uniforms, row), rare = T.All(Law._rare), mean = n * rare;
            if (!T.IsAll(T.Less(mean, T.All(Variates.BinomialNormalFrom))))
            {
                for (int i = row; i < row + T.Count; i++)
                    Successes[i] = Law.Draw(Uniforms[i], Trials[i]);
                return;
            }

            T v = Law.IsRare ? u : T.All(1) - u;
            T counts = T.All(0);
            // No count but 0 where no lane can do better; without trials, the search does not begin.
            if (!T.IsAll(T.Less(v, T.All(1) - mean - T.All(Variates.SqueezeMargin))))
            {
                T none = LaneMath.ExpOfSum(n * T.All(Law._logNone), T.All(0));
                counts = LaneInversion.Counts(v, none, mean, n, new LaneRatio<T>(n, T.All(Law._rare / (1 - Law._rare))));
            }

            T.Store(Law.IsRare ? counts : n - counts, Successes, row);
        }
    }
}
