using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// Rows of a column that hold a certain whole number (an owner's row, a month) or a positive one.
/// </summary>
/// <remarks>
/// Whole numbers are compared by their bits, which the library does at the processor's width; for whole numbers that is equality,
/// apart from negative zero, which no such column holds.
/// </remarks>
public static class RowSearch
{
    /// <summary>The first row of an ascending column that holds more than a number; the last when none does.</summary>
    public static int FirstAbove(ReadOnlySpan<double> ascending, double number)
    {
        int first = 0, last = ascending.Length - 1;
        while (first < last)
        {
            int middle = (first + last) / 2;
            if (ascending[middle] > number)
                last = middle;
            else
                first = middle + 1;
        }

        return first;
    }

    /// <summary>Number of rows that hold <paramref name="whole"/>.</summary>
    public static int Count(ReadOnlySpan<double> column, int whole) => Bits(column).Count(Bits(whole));

    /// <summary>
    /// The row that holds <paramref name="whole"/> after <paramref name="skip"/> others that do; -1 when none does.
    /// </summary>
    public static int At(ReadOnlySpan<double> column, int whole, int skip)
    {
        ReadOnlySpan<long> bits = Bits(column);
        long wanted = Bits(whole);
        // Half of the column at a time: counting is fast, finding one by one is not.
        int first = 0, length = bits.Length;
        while (length > 1)
        {
            int half = length / 2, below = bits.Slice(first, half).Count(wanted);
            if (skip < below)
            {
                length = half;
                continue;
            }

            skip -= below;
            first += half;
            length -= half;
        }

        return length == 1 && skip == 0 && bits[first] == wanted ? first : -1;
    }

    /// <summary>Writes the rows that hold a positive number, in order; returns how many there are.</summary>
    public static int Positive(ReadOnlySpan<double> column, Span<int> rows) => Where<Greater>(column, 0, rows);

    /// <summary>The same for the rows above a limit.</summary>
    public static int Above(ReadOnlySpan<double> column, double limit, Span<int> rows) => Where<Greater>(column, limit, rows);

    /// <summary>The same for the rows below a limit.</summary>
    public static int Below(ReadOnlySpan<double> column, double limit, Span<int> rows) => Where<Less>(column, limit, rows);

    /// <summary>The same for the rows farther from 1/2 than a distance.</summary>
    internal static int FarFromHalf(ReadOnlySpan<double> column, double distance, Span<int> rows) =>
        Where<Far>(column, distance, rows);

    /// <summary>
    /// Positive rows of a block whose first row is <paramref name="first"/> of the table: the table's row numbers.
    /// </summary>
    public static int Positive(ReadOnlySpan<double> block, int first, Span<int> rows) =>
        Where<Greater>(block, 0, rows, first);

    /// <summary>The same for the rows of a block below a limit, for those above one, and for those that hold a number.</summary>
    public static int Below(ReadOnlySpan<double> block, double limit, int first, Span<int> rows) =>
        Where<Less>(block, limit, rows, first);

    public static int Above(ReadOnlySpan<double> block, double limit, int first, Span<int> rows) =>
        Where<Greater>(block, limit, rows, first);

    public static int Equal(ReadOnlySpan<double> block, double number, int first, Span<int> rows) =>
        Where<Same>(block, number, rows, first);

    private static int Where<TTest>(ReadOnlySpan<double> column, double limit, Span<int> rows, int firstRow = 0)
        where TTest : struct, ITest
    {
        rows = rows[..column.Length];
        ref double first = ref MemoryMarshal.GetReference(column);
        ref int target = ref MemoryMarshal.GetReference(rows);
        ref byte places = ref MemoryMarshal.GetReference(Places);
        Vector256<double> limits = Vector256.Create(limit);
        Vector128<int> four = Vector128<int>.Indices + Vector128.Create(firstRow);
        Vector128<int> step = Vector128.Create(Vector256<double>.Count);
        int count = 0, row = 0;
        for (; row <= column.Length - Vector256<double>.Count; row += Vector256<double>.Count)
        {
            // Four rows are written always, those that pass first; the others are overwritten: no branch on the data.
            uint mask = TTest.Holds(Vector256.LoadUnsafe(ref first, (nuint)row), limits).ExtractMostSignificantBits();
            Vector128<byte> order = Vector128.LoadUnsafe(ref places, mask * (nuint)Vector128<byte>.Count);
            Vector128.Shuffle(four.AsByte(), order).AsInt32().StoreUnsafe(ref target, (nuint)count);
            count += BitOperations.PopCount(mask);
            four += step;
        }

        for (; row < column.Length; row++)
        {
            rows[count] = firstRow + row;
            count += TTest.Holds(column[row], limit) ? 1 : 0;
        }

        return count;
    }

    /// <summary>For each mask of four lanes the bytes of its lanes, moved to the front.</summary>
    private static ReadOnlySpan<byte> Places =>
    [
        0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3,
        0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3,
        4, 5, 6, 7, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3,
        0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 0, 1, 2, 3,
        8, 9, 10, 11, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3,
        0, 1, 2, 3, 8, 9, 10, 11, 0, 1, 2, 3, 0, 1, 2, 3,
        4, 5, 6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 0, 1, 2, 3,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 1, 2, 3,
        12, 13, 14, 15, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3,
        0, 1, 2, 3, 12, 13, 14, 15, 0, 1, 2, 3, 0, 1, 2, 3,
        4, 5, 6, 7, 12, 13, 14, 15, 0, 1, 2, 3, 0, 1, 2, 3,
        0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 0, 1, 2, 3,
        8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 0, 1, 2, 3,
        0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3,
        4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ];

    /// <summary>A comparison with a limit, for one row and for four.</summary>
    private interface ITest
    {
        static abstract bool Holds(double value, double limit);

        static abstract Vector256<double> Holds(Vector256<double> values, Vector256<double> limits);
    }

    private readonly struct Greater : ITest
    {
        public static bool Holds(double value, double limit) => value > limit;

        public static Vector256<double> Holds(Vector256<double> values, Vector256<double> limits) =>
            Vector256.GreaterThan(values, limits);
    }

    private readonly struct Same : ITest
    {
        public static bool Holds(double value, double limit) => value == limit;

        public static Vector256<double> Holds(Vector256<double> values, Vector256<double> limits) =>
            Vector256.Equals(values, limits);
    }

    private readonly struct Far : ITest
    {
        public static bool Holds(double value, double limit) => Math.Abs(value - 0.5) > limit;

        public static Vector256<double> Holds(Vector256<double> values, Vector256<double> limits) =>
            Vector256.GreaterThan(Vector256.Abs(values - Vector256.Create(0.5)), limits);
    }

    private readonly struct Less : ITest
    {
        public static bool Holds(double value, double limit) => value < limit;

        public static Vector256<double> Holds(Vector256<double> values, Vector256<double> limits) =>
            Vector256.LessThan(values, limits);
    }

    private static ReadOnlySpan<long> Bits(ReadOnlySpan<double> column) => MemoryMarshal.Cast<double, long>(column);

    private static long Bits(int whole) => BitConverter.DoubleToInt64Bits(whole);
}
