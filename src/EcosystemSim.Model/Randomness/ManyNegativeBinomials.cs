using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Randomness;

/// <summary>Negative binomial variates of many entities: the bits of <see cref="Variates.NegativeBinomial"/> for each.</summary>
public static class ManyNegativeBinomials
{
    private const int Chunk = 256, Classes = 7;

    /// <summary>Means at which the next class begins; a search takes about as many steps as its mean.</summary>
    private static ReadOnlySpan<double> ClassFrom => [1, 6, 25, 60, 90, 300];

    /// <summary>One count from every uniform, in place of its mean.</summary>
    public static void Draw(ReadOnlySpan<double> uniforms, double size, Span<double> means) =>
        Draw(uniforms, size, means, LaneWidths.Widest);

    /// <summary>The same at a stated width, for tests.</summary>
    public static void Draw(ReadOnlySpan<double> uniforms, double size, Span<double> means, LaneWidth width)
    {
        for (int at = 0; at < means.Length; at += Chunk)
        {
            int length = Math.Min(Chunk, means.Length - at);
            DrawChunk(uniforms.Slice(at, length), size, means.Slice(at, length), width);
        }
    }

    /// <summary>
    /// The draws side by side in order of the class of their means: lanes search until the last of them is done.
    /// </summary>
    private static void DrawChunk(ReadOnlySpan<double> uniforms, double size, Span<double> means, LaneWidth width)
    {
        int count = means.Length;
        Span<int> rows = stackalloc int[count];
        Span<double> mean = stackalloc double[count], uniform = stackalloc double[count], none = stackalloc double[count];
        SortByClass(means, rows);
        for (int i = 0; i < rows.Length; i++)
        {
            mean[i] = means[rows[i]];
            uniform[i] = uniforms[rows[i]];
            none[i] = mean[i] / size;
        }

        ColumnMath.Log1p(none, none);
        for (int i = 0; i < none.Length; i++)
            none[i] *= -size;
        ColumnMath.Exp(none, none);
        // The count takes the place of the probability of none.
        int few = CountBelow(mean, Variates.NegativeBinomialIsNormalFrom(size));
        Rows.ForEach(new Searches { Size = size, Mean = mean, Uniform = uniform, None = none }, few, width);
        ColumnMath.NormalQuantile(uniform[few..], uniform[few..], width);
        Rows.ForEach(
            new Normals { Size = size, Mean = mean[few..], Normal = uniform[few..], Count = none[few..] }, rows.Length - few,
            width);
        for (int i = 0; i < rows.Length; i++)
            means[rows[i]] = none[i];
    }

    private static void SortByClass(ReadOnlySpan<double> means, Span<int> rows)
    {
        Span<int> next = stackalloc int[Classes + 1];
        Span<byte> classes = stackalloc byte[means.Length];
        next.Clear();
        for (int row = 0; row < classes.Length; row++)
        {
            int own = ClassOf(means[row]);
            classes[row] = (byte)own;
            next[own + 1]++;
        }

        for (int i = 1; i < next.Length; i++)
            next[i] += next[i - 1];
        for (int row = 0; row < classes.Length; row++)
            rows[next[classes[row]]++] = row;
    }

    /// <summary>Means below the limit, which is one of the classes'; they come first.</summary>
    private static int CountBelow(ReadOnlySpan<double> mean, double limit)
    {
        int count = mean.Length;
        while (count > 0 && mean[count - 1] >= limit)
            count--;
        return count;
    }

    private static int ClassOf(double mean)
    {
        int place = 0;
        foreach (double from in ClassFrom)
            place += mean >= from ? 1 : 0;
        return place;
    }

    private readonly struct LaneRatio<T>(double size, T ratio) : ILaneRatio<T>
        where T : struct, ILanes<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T At(double count) => T.All((count + size) / (count + 1)) * ratio;
    }

    private readonly ref struct Normals : IRowKernel
    {
        public required double Size { get; init; }

        public required ReadOnlySpan<double> Mean { get; init; }

        public required ReadOnlySpan<double> Normal { get; init; }

        public required Span<double> Count { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T> => T.Store(
                Variates.NegativeBinomialAtNormal(T.Load(Normal, row), T.Load(Mean, row), T.All(Size)), Count, row);
    }

    private readonly ref struct Searches : IRowKernel
    {
        public required double Size { get; init; }

        public required ReadOnlySpan<double> Mean { get; init; }

        public required ReadOnlySpan<double> Uniform { get; init; }

        public required Span<double> None { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T mean = T.Load(Mean, row);
            T counts = LaneInversion.Counts(
                T.Load(Uniform, row), T.Load(None, row), mean, T.All(double.PositiveInfinity),
                new LaneRatio<T>(Size, mean / (mean + T.All(Size))));
            T.Store(T.Select(T.Less(T.All(0), mean), counts, T.All(0)), None, row);
        }
    }
}
