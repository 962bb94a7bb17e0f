using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Randomness;

/// <summary>
/// The counter-based generator Philox4x32-10: a pure function from a counter and a key to four random 32-bit words.
/// </summary>
/// <remarks>
/// Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3" (MODEL.md 3.2).
/// Why counter-based: no state means no order, so neither the thread count nor an extra entity can shift another draw.
/// Alternative: one sequential generator per entity (xoshiro), rejected because its state must be stored and its
/// draws depend on how many came before.
/// </remarks>
public static class Philox
{
    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The four words of the block with counter (c0, c1, c2, c3) and key (k0, k1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint W0, uint W1, uint W2, uint W3) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            c0 = (uint)(product1 >> 32) ^ c1 ^ k0;
            c2 = (uint)(product0 >> 32) ^ c3 ^ k1;
            c1 = (uint)product1;
            c3 = (uint)product0;
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>
    /// ((w0 &gt;&gt; 6) 2^26 + (w1 &gt;&gt; 6) + 0.5) / 2^52: 52 random bits centred in their cells, exact in double precision.
    /// </summary>
    /// <returns>A number in the open interval (0, 1), at least 2^-53 and at most 1 - 2^-53.</returns>
    /// <remarks>Why 52 bits: with 53 the top cell would round to 1 and an inverse CDF would return infinity.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToUniform(uint w0, uint w1)
    {
        long cell = ((long)(w0 >> 6) << 26) + (w1 >> 6);
        return (cell + 0.5) * (1.0 / (1L << 52));
    }

    /// <summary>(w + 0.5) / 2^32, for events: 32 random bits centred in their cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToUniform(uint w) => (w + 0.5) * (1.0 / (1L << 32));
}
