using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>Eight whole numbers in a 512-bit vector.</summary>
internal readonly struct Words8(Vector512<ulong> value) : IWords<Words8>
{
    private const byte ExclusiveOrTable = 0x96, AndOrTable = 0xEA;

    private readonly Vector512<ulong> _v = value;

    public static int Count => Vector512<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 All(ulong value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 Load(ref ulong first, int at) => new(Vector512.LoadUnsafe(ref first, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 From(ulong first) => new(Vector512.Create(first) + Vector512<ulong>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 Product(Words8 a, Words8 b) => Avx512F.IsSupported
        ? new(Avx512F.Multiply(a._v.AsUInt32(), b._v.AsUInt32()))
        : new((a._v & Vector512.Create(0xFFFF_FFFFUL)) * (b._v & Vector512.Create(0xFFFF_FFFFUL)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 ExclusiveOr(Words8 a, Words8 b, Words8 c) => Avx512F.IsSupported
        ? new(Avx512F.TernaryLogic(a._v, b._v, c._v, ExclusiveOrTable))
        : new(a._v ^ b._v ^ c._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 AndOr(Words8 a, Words8 b, Words8 c) => Avx512F.IsSupported
        ? new(Avx512F.TernaryLogic(a._v, b._v, c._v, AndOrTable))
        : new((a._v & b._v) | c._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 operator <<(Words8 a, int places) => new(a._v << places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 operator >>(Words8 a, int places) => new(a._v >> places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 Select(Words8 mask, Words8 yes, Words8 no) =>
        new(Vector512.ConditionalSelect(mask._v, yes._v, no._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLess(Words8 bits, double less, Span<double> column, int at) =>
        (bits._v.AsDouble() - Vector512.Create(less)).StoreUnsafe(
            ref MemoryMarshal.GetReference(column.Slice(at, Vector512<double>.Count)));
}
