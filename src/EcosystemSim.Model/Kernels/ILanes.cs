using System.Diagnostics.CodeAnalysis;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// One, four or eight doubles on which one formula is written once for all of them. Every operation acts on each lane as the
/// same operation does on a single double, so every width gives the same bits.
/// </summary>
/// <remarks>Masks are lanes of all bits or none. Fused multiply-add is only ever meant where it is spelled out.</remarks>
[SuppressMessage("Usage", "CA2225", Justification = "The operators are the point; nobody calls them by name.")]
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    static abstract int Count { get; }

    static abstract T All(double value);

    static abstract T Load(ReadOnlySpan<double> column, int at);

    static abstract void Store(T lanes, Span<double> column, int at);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    static abstract T operator -(T a);

    /// <summary>a b + c, rounded once.</summary>
    static abstract T Fma(T a, T b, T c);

    static abstract T Sqrt(T a);

    static abstract T Floor(T a);

    /// <summary>Mask of the lanes with a &lt; b.</summary>
    static abstract T Less(T a, T b);

    static abstract T Select(T mask, T yes, T no);

    /// <summary>Whether every lane of a mask is set.</summary>
    static abstract bool IsAll(T mask);

    /// <summary>Whether no lane of a mask is set.</summary>
    static abstract bool IsNone(T mask);

    static abstract T AndBits(T a, T b);

    static abstract T OrBits(T a, T b);

    /// <summary>Sum of the bit patterns as whole numbers, wrapping around.</summary>
    static abstract T AddBits(T a, T b);

    static abstract T SubtractBits(T a, T b);

    static abstract T ShiftBitsLeft(T a, int places);

    /// <summary>Zeros move in from the left.</summary>
    static abstract T ShiftBitsRight(T a, int places);
}
