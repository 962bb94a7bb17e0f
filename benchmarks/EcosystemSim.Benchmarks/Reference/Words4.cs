using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>Four whole numbers in a 256-bit vector.</summary>
internal readonly struct Words4(Vector256<ulong> value) : IWords<Words4>
{
    private const byte ExclusiveOrTable = 0x96, AndOrTable = 0xEA;

    private readonly Vector256<ulong> _v = value;

    public static int Count => Vector256<ulong>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 All(ulong value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 Load(ref ulong first, int at) => new(Vector256.LoadUnsafe(ref first, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 From(ulong first) => new(Vector256.Create(first) + Vector256<ulong>.Indices);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 Product(Words4 a, Words4 b) => Avx2.IsSupported
        ? new(Avx2.Multiply(a._v.AsUInt32(), b._v.AsUInt32()))
        : new((a._v & Vector256.Create(0xFFFF_FFFFUL)) * (b._v & Vector256.Create(0xFFFF_FFFFUL)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 ExclusiveOr(Words4 a, Words4 b, Words4 c) => Avx512F.VL.IsSupported
        ? new(Avx512F.VL.TernaryLogic(a._v, b._v, c._v, ExclusiveOrTable))
        : new(a._v ^ b._v ^ c._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 AndOr(Words4 a, Words4 b, Words4 c) => Avx512F.VL.IsSupported
        ? new(Avx512F.VL.TernaryLogic(a._v, b._v, c._v, AndOrTable))
        : new((a._v & b._v) | c._v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 operator <<(Words4 a, int places) => new(a._v << places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 operator >>(Words4 a, int places) => new(a._v >> places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 Select(Words4 mask, Words4 yes, Words4 no) =>
        new(Vector256.ConditionalSelect(mask._v, yes._v, no._v));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLess(Words4 bits, double less, Span<double> column, int at) =>
        (bits._v.AsDouble() - Vector256.Create(less)).StoreUnsafe(
            ref MemoryMarshal.GetReference(column.Slice(at, Vector256<double>.Count)));
}
