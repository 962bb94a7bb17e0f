using System.Runtime.CompilerServices;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>A single whole number: the scalar twin.</summary>
internal readonly struct Words1(ulong value) : IWords<Words1>
{
    private readonly ulong _v = value;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 All(ulong value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 Load(ref ulong first, int at) => new(Unsafe.Add(ref first, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 From(ulong first) => new(first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 Product(Words1 a, Words1 b) => new((ulong)(uint)a._v * (uint)b._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 ExclusiveOr(Words1 a, Words1 b, Words1 c) => new(a._v ^ b._v ^ c._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 AndOr(Words1 a, Words1 b, Words1 c) => new((a._v & b._v) | c._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 operator <<(Words1 a, int places) => new(a._v << places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 operator >>(Words1 a, int places) => new(a._v >> places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 Select(Words1 mask, Words1 yes, Words1 no) => new((mask._v & yes._v) | (~mask._v & no._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLess(Words1 bits, double less, Span<double> column, int at) =>
        column[at] = BitConverter.UInt64BitsToDouble(bits._v) - less;
}
