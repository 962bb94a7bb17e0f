using System.Runtime.InteropServices;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The key of Philox in each of its ten rounds, and its two multipliers.</summary>
/// <remarks>
/// A whole vector for each word, so that a round reads it from memory as an operand. Alternatives: one number, spread when
/// it is needed, goes through an integer register and takes as long as a multiplication; the multipliers as constants are
/// fetched again for every product.
/// </remarks>
internal sealed class RoundKeys
{
    public const int Rounds = 10;

    /// <summary>Distance between the two words of a round, and between rounds.</summary>
    public const int WordStep = 8, RoundStep = 2 * WordStep;

    /// <summary>Where the multipliers stand: after the last round.</summary>
    public const int Multiplier0At = Rounds * RoundStep, Multiplier1At = Multiplier0At + WordStep;

    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85, Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;

    private readonly AlignedColumn _words = new((Rounds + 1) * RoundStep);

    public RoundKeys(uint key0, uint key1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            Set(round * RoundStep, unchecked(key0 + (uint)round * Weyl0));
            Set(round * RoundStep + WordStep, unchecked(key1 + (uint)round * Weyl1));
        }

        Set(Multiplier0At, Multiplier0);
        Set(Multiplier1At, Multiplier1);
    }

    /// <summary>The first word of the first round; all others follow.</summary>
    public ref ulong First => ref MemoryMarshal.Cast<double, ulong>(_words.Span)[0];

    private void Set(int at, ulong word) => MemoryMarshal.Cast<double, ulong>(_words.Span).Slice(at, WordStep).Fill(word);
}
