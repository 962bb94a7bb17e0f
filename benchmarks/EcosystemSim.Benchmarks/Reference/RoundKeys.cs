using System.Runtime.InteropServices;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The key of Philox in each of its ten rounds: computed once per run instead of once per block.</summary>
/// <remarks>
/// A whole vector for each word of each round, so that a round reads it from memory as an operand. Alternative: one number,
/// spread when it is needed; it goes through an integer register and takes as long as a multiplication.
/// </remarks>
internal sealed class RoundKeys
{
    public const int Rounds = 10;

    /// <summary>Distance between the two words of a round, and between rounds.</summary>
    public const int WordStep = 8, RoundStep = 2 * WordStep;

    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    private readonly AlignedColumn _words = new(Rounds * RoundStep);

    public RoundKeys(uint key0, uint key1)
    {
        Span<ulong> words = MemoryMarshal.Cast<double, ulong>(_words.Span);
        for (int round = 0; round < Rounds; round++)
        {
            words.Slice(round * RoundStep, WordStep).Fill(unchecked(key0 + (uint)round * Weyl0));
            words.Slice(round * RoundStep + WordStep, WordStep).Fill(unchecked(key1 + (uint)round * Weyl1));
        }
    }

    /// <summary>The first word of the first round; all others follow.</summary>
    public ref ulong First => ref MemoryMarshal.Cast<double, ulong>(_words.Span)[0];
}
