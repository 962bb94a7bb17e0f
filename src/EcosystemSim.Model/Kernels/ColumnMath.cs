using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// The functions of <see cref="StableMath"/> for whole columns, several elements at a time: the same bits, at a fraction of
/// the time. A result may overwrite its argument.
/// </summary>
public static class ColumnMath
{
    private const int LanesMax = 8, QuantileChunk = 256;

    /// <summary>e^x.</summary>
    public static void Exp(ReadOnlySpan<double> x, Span<double> result) => Exp(x, result, LaneWidths.Widest);

    /// <summary>ln x.</summary>
    public static void Log(ReadOnlySpan<double> x, Span<double> result) => Log(x, result, LaneWidths.Widest);

    /// <summary>ln(1+x).</summary>
    public static void Log1p(ReadOnlySpan<double> x, Span<double> result) => Log1p(x, result, LaneWidths.Widest);

    /// <summary>x^y for one y.</summary>
    public static void Pow(ReadOnlySpan<double> x, double y, Span<double> result) => Pow(x, y, result, LaneWidths.Widest);

    /// <summary>
    /// x^y by way of a rounded logarithm, at half the work: the error grows with the size of y ln x, by one part in 2^53 for each
    /// unit. For factors that are not far from 1.
    /// </summary>
    public static void PowNearOne(ReadOnlySpan<double> x, double y, Span<double> result) =>
        PowNearOne(x, y, result, LaneWidths.Widest);

    /// <summary>The standard normal quantile.</summary>
    public static void NormalQuantile(ReadOnlySpan<double> p, Span<double> result) =>
        NormalQuantile(p, result, LaneWidths.Widest);

    /// <summary>The standard normal distribution function.</summary>
    public static void NormalCdf(ReadOnlySpan<double> x, Span<double> result) => NormalCdf(x, result, LaneWidths.Widest);

    /// <summary>The same at a stated width, for tests and measurements; likewise the others.</summary>
    public static void Exp(ReadOnlySpan<double> x, Span<double> result, LaneWidth width) =>
        Apply(default(ExpOf), x, result, width);

    public static void Log(ReadOnlySpan<double> x, Span<double> result, LaneWidth width) =>
        Apply(default(LogOf), x, result, width);

    public static void Log1p(ReadOnlySpan<double> x, Span<double> result, LaneWidth width) =>
        Apply(default(Log1pOf), x, result, width);

    public static void Pow(ReadOnlySpan<double> x, double y, Span<double> result, LaneWidth width) =>
        Apply(new PowOf(y), x, result, width);

    public static void PowNearOne(ReadOnlySpan<double> x, double y, Span<double> result, LaneWidth width) =>
        Apply(new PowNearOneOf(y), x, result, width);

    public static void NormalQuantile(ReadOnlySpan<double> p, Span<double> result, LaneWidth width)
    {
        Span<double> outside = stackalloc double[QuantileChunk];
        Span<int> places = stackalloc int[QuantileChunk];
        for (int at = 0; at < p.Length; at += QuantileChunk)
        {
            int length = Math.Min(QuantileChunk, p.Length - at);
            // Few elements lie outside the centre, nearly every vector has one: they are gathered and get vectors of their own.
            int count = NormalDistribution.GatherOutside(p.Slice(at, length), outside, places);
            Apply(default(QuantileCentreOf), p.Slice(at, length), result[at..], width);
            Apply(default(QuantileOutsideOf), outside[..count], outside, width);
            for (int i = 0; i < count; i++)
                result[at + places[i]] = outside[i];
        }
    }

    public static void NormalCdf(ReadOnlySpan<double> x, Span<double> result, LaneWidth width) =>
        Apply(default(CdfOf), x, result, width);

    private static void Apply<TFunction>(TFunction function, ReadOnlySpan<double> x, Span<double> result, LaneWidth width)
        where TFunction : struct, IFunction
    {
        if (result.Length < x.Length)
            throw new ArgumentException($"{x.Length} results do not fit into {result.Length} places.", nameof(result));

        switch (width)
        {
            case LaneWidth.Bits512:
                ApplyLanes<TFunction, Lanes8>(function, x, result);
                break;
            case LaneWidth.Bits256:
                ApplyLanes<TFunction, Lanes4>(function, x, result);
                break;
            default:
                ApplyEach(function, x, result);
                break;
        }
    }

    /// <summary>Whole vectors; the rest as a vector of its own, filled up with its last element.</summary>
    private static void ApplyLanes<TFunction, T>(TFunction function, ReadOnlySpan<double> x, Span<double> result)
        where TFunction : struct, IFunction
        where T : struct, ILanes<T>
    {
        int at = 0;
        for (; at <= x.Length - T.Count; at += T.Count)
            ApplyVector<TFunction, T>(function, x.Slice(at, T.Count), result.Slice(at, T.Count));
        if (at == x.Length)
            return;

        Span<double> rest = stackalloc double[LanesMax];
        rest.Fill(x[^1]);
        x[at..].CopyTo(rest);
        ApplyVector<TFunction, T>(function, rest[..T.Count], rest[..T.Count]);
        rest[..(x.Length - at)].CopyTo(result[at..]);
    }

    /// <summary>One vector; with an unusual argument it is computed element by element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ApplyVector<TFunction, T>(TFunction function, ReadOnlySpan<double> x, Span<double> result)
        where TFunction : struct, IFunction
        where T : struct, ILanes<T>
    {
        T value = function.At(T.Load(x, 0), out bool ordinary);
        if (ordinary)
            T.Store(value, result, 0);
        else
            ApplyEach(function, x, result);
    }

    private static void ApplyEach<TFunction>(TFunction function, ReadOnlySpan<double> x, Span<double> result)
        where TFunction : struct, IFunction
    {
        for (int i = 0; i < x.Length; i++)
            result[i] = function.At(x[i]);
    }

    /// <summary>A function of one variable; a struct, so that the generated code contains no call.</summary>
    private interface IFunction
    {
        double At(double x);

        /// <summary>The function of every lane; without meaning unless all arguments are ordinary.</summary>
        T At<T>(T x, out bool ordinary)
            where T : struct, ILanes<T>;
    }

    private readonly struct ExpOf : IFunction
    {
        public double At(double x) => StableMath.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At<T>(T x, out bool ordinary)
            where T : struct, ILanes<T>
        {
            ordinary = true;
            return LaneMath.ExpOfSum(x, T.All(0));
        }
    }

    private readonly struct LogOf : IFunction
    {
        public double At(double x) => StableMath.Log(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At<T>(T x, out bool ordinary)
            where T : struct, ILanes<T>
        {
            ordinary = T.IsAll(LaneMath.IsNormal(x));
            return LaneMath.Log(x, T.All(0));
        }
    }

    private readonly struct Log1pOf : IFunction
    {
        public double At(double x) => StableMath.Log1p(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At<T>(T x, out bool ordinary)
            where T : struct, ILanes<T>
        {
            T sum = T.All(1) + x;
            ordinary = T.IsAll(LaneMath.IsNormal(sum));
            return LaneMath.Log(sum, T.All(0)) + ((x - (sum - T.All(1))) / sum);
        }
    }

    private readonly struct PowOf(double y) : IFunction
    {
        public double At(double x) => StableMath.Pow(x, y);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At<T>(T x, out bool ordinary)
            where T : struct, ILanes<T>
        {
            ordinary = double.IsFinite(y) && T.IsAll(LaneMath.IsNormal(x));
            return LaneMath.Pow(x, T.All(y));
        }
    }

    private readonly struct PowNearOneOf(double y) : IFunction
    {
        public double At(double x) => StableMath.Exp(y * StableMath.Log(x));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At<T>(T x, out bool ordinary)
            where T : struct, ILanes<T>
        {
            ordinary = T.IsAll(LaneMath.IsNormal(x));
            return LaneMath.ExpOfSum(T.All(y) * LaneMath.Log(x, T.All(0)), T.All(0));
        }
    }

    private readonly struct QuantileCentreOf : IFunction
    {
        public double At(double x) => NormalDistribution.QuantileCentre(new Lanes1(x - 0.5)).Value;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At<T>(T x, out bool ordinary)
            where T : struct, ILanes<T>
        {
            ordinary = true;
            return NormalDistribution.QuantileCentre(x - T.All(0.5));
        }
    }

    private readonly struct QuantileOutsideOf : IFunction
    {
        public double At(double x) => NormalDistribution.Quantile(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At<T>(T x, out bool ordinary)
            where T : struct, ILanes<T> => NormalDistribution.QuantileOutside(x, out ordinary);
    }

    private readonly struct CdfOf : IFunction
    {
        public double At(double x) => NormalDistribution.Cdf(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At<T>(T x, out bool ordinary)
            where T : struct, ILanes<T> => NormalDistribution.Cdf(x, out ordinary);
    }
}
