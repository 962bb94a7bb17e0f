using System.Numerics;
using System.Runtime.InteropServices;

namespace EcosystemSim.Model.Kernels;

/// <summary>Columns added to and subtracted from columns, several elements at a time: exact at every width.</summary>
public static class ColumnSums
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
}
