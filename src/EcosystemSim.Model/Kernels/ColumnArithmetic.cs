using System.Numerics;
using System.Runtime.InteropServices;

namespace EcosystemSim.Model.Kernels;

/// <summary>Columns changed by columns, element by element and several at a time: the same bits at every width.</summary>
public static class ColumnArithmetic
{
    /// <summary>column += other.</summary>
    public static void Add(Span<double> column, ReadOnlySpan<double> other)
    {
        other = other[..column.Length];
        Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(column);
        ReadOnlySpan<Vector<double>> wideOther = MemoryMarshal.Cast<double, Vector<double>>(other);
        for (int i = 0; i < wide.Length; i++)
            wide[i] += wideOther[i];
        for (int i = wide.Length * Vector<double>.Count; i < column.Length; i++)
            column[i] += other[i];
    }

    /// <summary>column -= other.</summary>
    public static void Subtract(Span<double> column, ReadOnlySpan<double> other)
    {
        other = other[..column.Length];
        Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(column);
        ReadOnlySpan<Vector<double>> wideOther = MemoryMarshal.Cast<double, Vector<double>>(other);
        for (int i = 0; i < wide.Length; i++)
            wide[i] -= wideOther[i];
        for (int i = wide.Length * Vector<double>.Count; i < column.Length; i++)
            column[i] -= other[i];
    }

    /// <summary>column *= other.</summary>
    public static void Multiply(Span<double> column, ReadOnlySpan<double> other)
    {
        other = other[..column.Length];
        Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(column);
        ReadOnlySpan<Vector<double>> wideOther = MemoryMarshal.Cast<double, Vector<double>>(other);
        for (int i = 0; i < wide.Length; i++)
            wide[i] *= wideOther[i];
        for (int i = wide.Length * Vector<double>.Count; i < column.Length; i++)
            column[i] *= other[i];
    }

    /// <summary>column *= factor.</summary>
    public static void Scale(Span<double> column, double factor)
    {
        Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(column);
        Vector<double> factors = new(factor);
        for (int i = 0; i < wide.Length; i++)
            wide[i] *= factors;
        for (int i = wide.Length * Vector<double>.Count; i < column.Length; i++)
            column[i] *= factor;
    }

    /// <summary>column += factor * other, rounded twice.</summary>
    public static void AddProduct(Span<double> column, double factor, ReadOnlySpan<double> other)
    {
        other = other[..column.Length];
        Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(column);
        ReadOnlySpan<Vector<double>> wideOther = MemoryMarshal.Cast<double, Vector<double>>(other);
        Vector<double> factors = new(factor);
        for (int i = 0; i < wide.Length; i++)
            wide[i] += factors * wideOther[i];
        for (int i = wide.Length * Vector<double>.Count; i < column.Length; i++)
            column[i] += factor * other[i];
    }
}
