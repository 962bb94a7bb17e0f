using System.Runtime.InteropServices;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>A column of doubles that begins on a cache line and never moves.</summary>
/// <remarks>
/// Why: a 512-bit access is a cache line; off its boundary each one touches two, and times differ from process to process.
/// </remarks>
internal sealed class AlignedColumn
{
    private const int LineBytes = 64;

    private readonly double[] _memory;
    private readonly int _first;
    private readonly int _length;

    public AlignedColumn(int length)
    {
        _memory = GC.AllocateArray<double>(length + LineBytes / sizeof(double), pinned: true);
        long beyond = Marshal.UnsafeAddrOfPinnedArrayElement(_memory, 0) % LineBytes;
        _first = beyond == 0 ? 0 : (int)(LineBytes - beyond) / sizeof(double);
        _length = length;
    }

    public Span<double> Span => _memory.AsSpan(_first, _length);
}
