namespace EcosystemSim.Benchmarks.Reference;

/// <summary>Two uniforms per firm and month from Philox4x32-10, with counter (month, 0, firm, 0).</summary>
/// <remarks>
/// Of 52 bits each (the bits of <see cref="Model.Randomness.Philox.ToUniform(uint, uint)"/>) from a block per firm, or of 32
/// bits from a block for two firms. Why not the engine's fill: it takes one uniform out of each block, so two of them cost two
/// blocks. A number x below 2^52 put into the fraction bits of 1 is 1 + x / 2^52, exactly: one subtraction makes it
/// (x + 1/2) / 2^52.
/// </remarks>
internal static class ReferenceUniforms
{
    /// <summary>Firms that share blocks of 32-bit uniforms: the block of lane i serves firms i and i + 8 of each group.</summary>
    public const int GroupLength = 16;

    private const int HalfGroup = GroupLength / 2;
    private const ulong One = 0x3FF0_0000_0000_0000, Fraction = 0x000F_FFFF_FFFF_FFFF, HighFraction = 0x000F_FFFF_FC00_0000;
    private const ulong WordFraction = 0x000F_FFFF_FFF0_0000;
    private const double OneLessHalfOf52 = 1 - 1.0 / (1L << 53);
    private const double OneLessHalfOf32 = 1 - 1.0 / (1L << 33);

    /// <summary>The uniforms of a block of firms, with 52 bits.</summary>
    public static void Fill52<T>(RoundKeys roundKeys, uint month, int firstFirm, Span<double> u1, Span<double> u2)
        where T : struct, IWords<T>
    {
        ref ulong keys = ref roundKeys.First;
        PhiloxMonth<T> philox = new(ref keys, month);
        T fraction = T.All(Fraction), highFraction = T.All(HighFraction), one = T.All(One);
        for (int at = 0; at < u1.Length; at += T.Count)
        {
            PhiloxBlocks<T> words = philox.Of(ref keys, firstFirm + at);
            T first = T.Select(highFraction, words.W0 << 20, words.W1 >> 6);
            T second = T.Select(highFraction, words.W2 << 20, words.W3 >> 6);
            T.StoreLess(T.AndOr(first, fraction, one), OneLessHalfOf52, u1, at);
            T.StoreLess(T.AndOr(second, fraction, one), OneLessHalfOf52, u2, at);
        }
    }

    /// <summary>The uniforms of a block of firms, with 32 bits; the columns hold whole groups.</summary>
    public static void Fill32<T>(RoundKeys roundKeys, uint month, int firstFirm, Span<double> u1, Span<double> u2)
        where T : struct, IWords<T>
    {
        ref ulong keys = ref roundKeys.First;
        PhiloxMonth<T> philox = new(ref keys, month);
        T fraction = T.All(WordFraction), one = T.All(One);
        for (int group = 0; group < u1.Length; group += GroupLength)
        {
            for (int at = group; at < group + HalfGroup; at += T.Count)
            {
                PhiloxBlocks<T> words = philox.Of(ref keys, firstFirm + at);
                T.StoreLess(T.AndOr(words.W0 << 20, fraction, one), OneLessHalfOf32, u1, at);
                T.StoreLess(T.AndOr(words.W1 << 20, fraction, one), OneLessHalfOf32, u2, at);
                T.StoreLess(T.AndOr(words.W2 << 20, fraction, one), OneLessHalfOf32, u1, at + HalfGroup);
                T.StoreLess(T.AndOr(words.W3 << 20, fraction, one), OneLessHalfOf32, u2, at + HalfGroup);
            }
        }
    }
}
