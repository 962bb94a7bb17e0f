using System.Runtime.Intrinsics;

namespace EcosystemSim.Model.Kernels;

/// <summary>How a kernel holds its eight virtual lanes of doubles; every choice gives the same bits.</summary>
public enum LaneWidth
{
    /// <summary>Eight doubles, one after the other.</summary>
    Scalar,

    /// <summary>Two 256-bit vectors.</summary>
    Bits256,

    /// <summary>One 512-bit vector.</summary>
    Bits512,
}

/// <summary>The choice of a <see cref="LaneWidth"/> for this processor.</summary>
public static class LaneWidths
{
    /// <summary>The widest one the processor has: a wider one would be emulated, ten times slower.</summary>
    public static LaneWidth Widest =>
        Vector512.IsHardwareAccelerated ? LaneWidth.Bits512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Bits256
        : LaneWidth.Scalar;
}
