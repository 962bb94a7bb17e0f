using CsCheck;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Randomness;

public class DrawsTests
{
    private static readonly Gen<(Draws Draws, StreamId Stream, int Tick, int Draw, ulong Id)> Keys =
        Gen.Select(Gen.UInt, Gen.UInt, Gen.Int[1, 47], Gen.Int, Gen.Int[0, Draws.DrawLimit / 2 - 1], Gen.ULong)
            .Select((seed, replicate, stream, tick, pair, id) =>
                (new Draws(seed, replicate), (StreamId)stream, tick, 2 * pair, id));

    [Fact]
    public void Uniform_IsTheWordPairOfItsCounter() =>
        Keys.Sample(key =>
        {
            (uint w0, uint w1, uint w2, uint w3) = Philox.Block(
                (uint)key.Tick,
                ((uint)key.Stream << 24) | ((uint)key.Draw / 2),
                (uint)(key.Id & 0xFFFFFFFF),
                (uint)(key.Id >> 32),
                key.Draws.Seed,
                key.Draws.Replicate);
            Assert.Equal(Philox.ToUniform(w0, w1), key.Draws.Uniform(key.Stream, key.Tick, key.Draw, key.Id));
            Assert.Equal(Philox.ToUniform(w2, w3), key.Draws.Uniform(key.Stream, key.Tick, key.Draw + 1, key.Id));
        });

    [Fact]
    public void Pair_EqualsTwoUniforms() =>
        Keys.Sample(key => Assert.Equal(
            (key.Draws.Uniform(key.Stream, key.Tick, key.Draw, key.Id),
                key.Draws.Uniform(key.Stream, key.Tick, key.Draw + 1, key.Id)),
            key.Draws.Pair(key.Stream, key.Tick, key.Draw, key.Id)));

    [Fact]
    public void EveryPartOfTheKey_ChangesTheDraw()
    {
        double[] uniforms =
        [
            new Draws(1, 2).Uniform(StreamId.Papers, 3, 4, 5),
            new Draws(2, 2).Uniform(StreamId.Papers, 3, 4, 5),
            new Draws(1, 3).Uniform(StreamId.Papers, 3, 4, 5),
            new Draws(1, 2).Uniform(StreamId.Ideas, 3, 4, 5),
            new Draws(1, 2).Uniform(StreamId.Papers, -1, 4, 5),
            new Draws(1, 2).Uniform(StreamId.Papers, 3, 5, 5),
            new Draws(1, 2).Uniform(StreamId.Papers, 3, 6, 5),
            new Draws(1, 2).Uniform(StreamId.Papers, 3, 4, 6),
            new Draws(1, 2).Uniform(StreamId.Papers, 3, 4, 5 + (1UL << 32)),
        ];
        Assert.Equal(uniforms.Length, uniforms.Distinct().Count());
    }

    [Fact]
    public void Uniforms_AreSpreadEvenly_AlongDrawsTicksAndIds()
    {
        const int count = 100_000;
        Draws draws = new(11, 0);
        AssertEven(i => draws.Uniform(StreamId.Papers, 0, i, 1));
        AssertEven(i => draws.Uniform(StreamId.Papers, i, 0, 1));
        AssertEven(i => draws.Uniform(StreamId.Papers, 0, 0, (ulong)i));

        static void AssertEven(Func<int, double> uniform)
        {
            int[] cells = new int[100];
            for (int i = 0; i < count; i++)
                cells[(int)(100 * uniform(i))]++;

            // 99 degrees of freedom: mean 99, standard deviation 14; six of them is beyond any plausible accident.
            double chiSquare = cells.Sum(n => (n - 1000.0) * (n - 1000.0) / 1000);
            Assert.InRange(chiSquare, 99 - 5 * 14.1, 99 + 6 * 14.1);
        }
    }
}
