using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// Sums in one fixed order: the same bits at every vector width, thread count and batch size.
/// </summary>
/// <remarks>
/// The order: chunks of 4,096 elements; in a chunk element i is added to lane i mod 8, each lane from 0 upwards; the
/// lanes join as ((0+4)+(2+6))+((1+5)+(3+7)); the chunks' sums are added first to last. Products are rounded before they
/// are added (no fused multiply-add). Why eight lanes: one 512-bit register, so no width has to imitate a wider one.
/// Alternative: compensated summation, four times the work and still not independent of the width.
/// </remarks>
public static class OrderedSum
{
    internal const int ChunkLength = 4096;
    private const int Lanes = 8;

    /// <summary>The sum of all values; 0 for none.</summary>
    public static double Of(ReadOnlySpan<double> values) => Of(values, LaneWidths.Widest);

    /// <summary>The sum of left[i] * right[i]; 0 for none.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double OfProduct(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        OfProduct(left, right, LaneWidths.Widest);

    /// <summary>The sum of one chunk, at most <see cref="ChunkLength"/> values.</summary>
    internal static double OfChunk(ReadOnlySpan<double> chunk) => SumChunk<PlainValues>(chunk, chunk, LaneWidths.Widest);

    /// <summary>The same sum at a stated width: the same bits, for tests and measurements.</summary>
    public static double Of(ReadOnlySpan<double> values, LaneWidth width)
    {
        double sum = 0;
        for (int start = 0; start < values.Length; start += ChunkLength)
        {
            ReadOnlySpan<double> chunk = values.Slice(start, Math.Min(ChunkLength, values.Length - start));
            sum += SumChunk<PlainValues>(chunk, chunk, width);
        }

        return sum;
    }

    /// <summary>The same sum of products at a stated width.</summary>
    public static double OfProduct(ReadOnlySpan<double> left, ReadOnlySpan<double> right, LaneWidth width)
    {
        if (left.Length != right.Length)
            throw new ArgumentException($"The columns have {left.Length} and {right.Length} elements.", nameof(right));

        double sum = 0;
        for (int start = 0; start < left.Length; start += ChunkLength)
        {
            int length = Math.Min(ChunkLength, left.Length - start);
            sum += SumChunk<Products>(left.Slice(start, length), right.Slice(start, length), width);
        }

        return sum;
    }

    private static double SumChunk<TTerm>(ReadOnlySpan<double> left, ReadOnlySpan<double> right, LaneWidth width)
        where TTerm : ITerm
    {
        LaneSums lanes = default;
        int whole = left.Length - left.Length % Lanes;
        switch (width)
        {
            case LaneWidth.Bits512:
                AddWide<TTerm>(left[..whole], right[..whole], ref lanes);
                break;
            case LaneWidth.Bits256:
                AddHalves<TTerm>(left[..whole], right[..whole], ref lanes);
                break;
            default:
                whole = 0;
                break;
        }

        for (int i = whole; i < left.Length; i++)
            lanes[i % Lanes] += TTerm.At(left[i], right[i]);

        return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
    }

    private static void AddWide<TTerm>(ReadOnlySpan<double> left, ReadOnlySpan<double> right, ref LaneSums lanes)
        where TTerm : ITerm
    {
        Vector512<double> sums = Vector512<double>.Zero;
        for (int i = 0; i < left.Length; i += Lanes)
        {
            sums += TTerm.At(
                Vector512.Create(left.Slice(i, Lanes)),
                Vector512.Create(right.Slice(i, Lanes)));
        }

        sums.CopyTo(lanes);
    }

    private static void AddHalves<TTerm>(ReadOnlySpan<double> left, ReadOnlySpan<double> right, ref LaneSums lanes)
        where TTerm : ITerm
    {
        const int half = Lanes / 2;
        Vector256<double> low = Vector256<double>.Zero;
        Vector256<double> high = Vector256<double>.Zero;
        for (int i = 0; i < left.Length; i += Lanes)
        {
            low += TTerm.At(
                Vector256.Create(left.Slice(i, half)),
                Vector256.Create(right.Slice(i, half)));
            high += TTerm.At(
                Vector256.Create(left.Slice(i + half, half)),
                Vector256.Create(right.Slice(i + half, half)));
        }

        Span<double> all = lanes;
        low.CopyTo(all);
        high.CopyTo(all[half..]);
    }

    /// <summary>One term of the sum at each width; a struct, so that the generated code contains no call.</summary>
    private interface ITerm
    {
        static abstract double At(double left, double right);
        static abstract Vector256<double> At(Vector256<double> left, Vector256<double> right);
        static abstract Vector512<double> At(Vector512<double> left, Vector512<double> right);
    }

    private readonly struct PlainValues : ITerm
    {
        public static double At(double left, double right) => left;
        public static Vector256<double> At(Vector256<double> left, Vector256<double> right) => left;
        public static Vector512<double> At(Vector512<double> left, Vector512<double> right) => left;
    }

    private readonly struct Products : ITerm
    {
        public static double At(double left, double right) => left * right;
        public static Vector256<double> At(Vector256<double> left, Vector256<double> right) => left * right;
        public static Vector512<double> At(Vector512<double> left, Vector512<double> right) => left * right;
    }

    [InlineArray(Lanes)]
    private struct LaneSums
    {
        private double _first;
    }
}
