using EcosystemSim.Benchmarks.Reference;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Benchmarks.Tests;

/// <summary>The kernel's vectors of uniforms are the engine's Philox.</summary>
public class ReferenceUniformsTests
{
    private const uint Seed = 1403, Replicate = 7, Month = 12;
    private const int FirstFirm = 4096, Count = 48;

    private readonly RoundKeys _keys = new(Seed, Replicate);
    private readonly double[] _u1 = new double[Count], _u2 = new double[Count];

    public static TheoryData<int> Lanes => [1, 4, 8];

    [Theory]
    [MemberData(nameof(Lanes))]
    public void UniformsOf52Bits_AreBothHalvesOfTheFirmsBlock(int lanes)
    {
        Pick(
            lanes,
            () => ReferenceUniforms.Fill52<Words1>(_keys, Month, FirstFirm, _u1, _u2),
            () => ReferenceUniforms.Fill52<Words4>(_keys, Month, FirstFirm, _u1, _u2),
            () => ReferenceUniforms.Fill52<Words8>(_keys, Month, FirstFirm, _u1, _u2));
        for (int i = 0; i < Count; i++)
        {
            (uint w0, uint w1, uint w2, uint w3) = Philox.Block(Month, 0, (uint)(FirstFirm + i), 0, Seed, Replicate);
            Assert.Equal(Philox.ToUniform(w0, w1), _u1[i]);
            Assert.Equal(Philox.ToUniform(w2, w3), _u2[i]);
        }
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void UniformsOf32Bits_AreTheFourWordsOfABlockForTwoFirms(int lanes)
    {
        Pick(
            lanes,
            () => ReferenceUniforms.Fill32<Words1>(_keys, Month, FirstFirm, _u1, _u2),
            () => ReferenceUniforms.Fill32<Words4>(_keys, Month, FirstFirm, _u1, _u2),
            () => ReferenceUniforms.Fill32<Words8>(_keys, Month, FirstFirm, _u1, _u2));
        for (int i = 0; i < Count; i++)
        {
            int half = ReferenceUniforms.GroupLength / 2, place = i % ReferenceUniforms.GroupLength;
            int server = place < half ? i : i - half;
            (uint w0, uint w1, uint w2, uint w3) = Philox.Block(Month, 0, (uint)(FirstFirm + server), 0, Seed, Replicate);
            Assert.Equal(Of32(place < half ? w0 : w2), _u1[i]);
            Assert.Equal(Of32(place < half ? w1 : w3), _u2[i]);
        }
    }

    private static double Of32(uint word) => (word + 0.5) / 4294967296.0;

    private static void Pick(int lanes, Action one, Action four, Action eight)
    {
        Action fill = lanes == 1 ? one : lanes == 4 ? four : eight;
        fill();
    }
}
