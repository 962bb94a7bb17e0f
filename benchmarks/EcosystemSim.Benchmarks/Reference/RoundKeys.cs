namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The key of Philox in each of its ten rounds, once per run instead of once per block.</summary>
internal sealed class RoundKeys
{
    public const int Rounds = 10;

    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    public RoundKeys(uint key0, uint key1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            Key0[round] = unchecked(key0 + (uint)round * Weyl0);
            Key1[round] = unchecked(key1 + (uint)round * Weyl1);
        }
    }

    public ulong[] Key0 { get; } = new ulong[Rounds];

    public ulong[] Key1 { get; } = new ulong[Rounds];
}
