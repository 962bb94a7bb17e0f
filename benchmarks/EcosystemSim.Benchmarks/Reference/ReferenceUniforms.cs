using System.Runtime.CompilerServices;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>Two uniforms per firm and month from Philox4x32-10, with counter (month, 0, firm, 0).</summary>
/// <remarks>
/// Of 52 bits each (the bits of <see cref="Model.Randomness.Philox.ToUniform"/>) from a block per firm, or of 32 bits from a
/// block for two firms. Why not the engine's fill: it takes one uniform out of each block, so two of them cost two blocks.
/// A number x below 2^52 put into the fraction bits of 1 is 1 + x / 2^52, exactly: one subtraction makes it (x + 1/2) / 2^52.
/// </remarks>
internal static class ReferenceUniforms
{
    /// <summary>Firms that share blocks of 32-bit uniforms: the block of lane i serves firms i and i + 8 of each group.</summary>
    public const int GroupLength = 16;

    private const int HalfGroup = GroupLength / 2;
    private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
    private const ulong One = 0x3FF0_0000_0000_0000, Fraction = 0x000F_FFFF_FFFF_FFFF, HighFraction = 0x000F_FFFF_FC00_0000;
    private const ulong WordFraction = 0x000F_FFFF_FFF0_0000;
    private const double OneLessHalfOf52 = 1 - 1.0 / (1L << 53);
    private const double OneLessHalfOf32 = 1 - 1.0 / (1L << 33);

    /// <summary>The uniforms of a block of firms, with 52 bits.</summary>
    public static void Fill52<T>(RoundKeys keys, uint month, int firstFirm, Span<double> u1, Span<double> u2)
        where T : struct, IWords<T>
    {
        ref ulong key = ref keys.First;
        T fraction = T.All(Fraction), highFraction = T.All(HighFraction), one = T.All(One);
        for (int at = 0; at < u1.Length; at += T.Count)
        {
            Block<T>(month, (ulong)(firstFirm + at), ref key, out T w0, out T w1, out T w2, out T w3);
            T first = (T.Select(highFraction, w0 << 20, w1 >> 6) & fraction) | one;
            T second = (T.Select(highFraction, w2 << 20, w3 >> 6) & fraction) | one;
            T.StoreLess(first, OneLessHalfOf52, u1, at);
            T.StoreLess(second, OneLessHalfOf52, u2, at);
        }
    }

    /// <summary>The uniforms of a block of firms, with 32 bits; the columns hold whole groups.</summary>
    public static void Fill32<T>(RoundKeys keys, uint month, int firstFirm, Span<double> u1, Span<double> u2)
        where T : struct, IWords<T>
    {
        ref ulong key = ref keys.First;
        T fraction = T.All(WordFraction), one = T.All(One);
        for (int group = 0; group < u1.Length; group += GroupLength)
        {
            for (int at = group; at < group + HalfGroup; at += T.Count)
            {
                Block<T>(month, (ulong)(firstFirm + at), ref key, out T w0, out T w1, out T w2, out T w3);
                T.StoreLess(((w0 << 20) & fraction) | one, OneLessHalfOf32, u1, at);
                T.StoreLess(((w1 << 20) & fraction) | one, OneLessHalfOf32, u2, at);
                T.StoreLess(((w2 << 20) & fraction) | one, OneLessHalfOf32, u1, at + HalfGroup);
                T.StoreLess(((w3 << 20) & fraction) | one, OneLessHalfOf32, u2, at + HalfGroup);
            }
        }
    }

    /// <summary>The four words of the blocks of firms first, first + 1 ...; only the low half of a lane is the word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block<T>(uint month, ulong first, ref ulong keys, out T w0, out T w1, out T w2, out T w3)
        where T : struct, IWords<T>
    {
        w0 = T.All(month);
        w1 = T.All(0);
        w2 = T.From(first);
        w3 = T.All(0);
        Round(ref keys, 0, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 1, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 2, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 3, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 4, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 5, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 6, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 7, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 8, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 9, ref w0, ref w1, ref w2, ref w3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round<T>(ref ulong keys, int round, ref T w0, ref T w1, ref T w2, ref T w3)
        where T : struct, IWords<T>
    {
        T p0 = T.Product(w0, T.All(Multiplier0)), p1 = T.Product(w2, T.All(Multiplier1));
        int at = round * RoundKeys.RoundStep;
        w0 = T.ExclusiveOr(p1 >> 32, w1, T.Load(ref keys, at));
        w2 = T.ExclusiveOr(p0 >> 32, w3, T.Load(ref keys, at + RoundKeys.WordStep));
        (w1, w3) = (p1, p0);
    }
}
