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
    /// <summary>The first row that holds <paramref name="whole"/>; -1 when none does.</summary>
    public static int First(ReadOnlySpan<double> column, int whole) => Bits(column).IndexOf(Bits(whole));

    /// <summary>The last row that holds <paramref name="whole"/>; -1 when none does.</summary>
    public static int Last(ReadOnlySpan<double> column, int whole) => Bits(column).LastIndexOf(Bits(whole));

    /// <summary>Number of rows that hold <paramref name="whole"/>.</summary>
    public static int Count(ReadOnlySpan<double> column, int whole) => Bits(column).Count(Bits(whole));

    /// <summary>Writes the rows that hold a positive number, in order; returns how many there are.</summary>
    public static int Positive(ReadOnlySpan<double> column, Span<int> rows)
    {
        int count = 0, row = 0;
        for (; row <= column.Length - Vector256<double>.Count; row += Vector256<double>.Count)
        {
            Vector256<double> some = Vector256.Create(column.Slice(row, Vector256<double>.Count));
            uint mask = Vector256.GreaterThan(some, Vector256<double>.Zero).ExtractMostSignificantBits();
            for (; mask != 0; mask &= mask - 1)
                rows[count++] = row + BitOperations.TrailingZeroCount(mask);
        }

        for (; row < column.Length; row++)
        {
            if (column[row] > 0)
                rows[count++] = row;
        }

        return count;
    }

    private static ReadOnlySpan<long> Bits(ReadOnlySpan<double> column) => MemoryMarshal.Cast<double, long>(column);

    private static long Bits(int whole) => BitConverter.DoubleToInt64Bits(whole);
}
