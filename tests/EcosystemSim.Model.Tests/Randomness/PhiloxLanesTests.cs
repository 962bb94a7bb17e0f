using CsCheck;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Randomness;

public sealed class PhiloxLanesTests
{
    [Fact]
    public void FillingManyEntities_GivesTheBitsOfDrawingOneByOne() =>
        Gen.Select(Gen.ULong.Array[0, 37], Gen.Int[0, 5], Gen.UInt, Gen.UInt, Gen.Int[-3, 4000]).Sample(
            (ids, draw, seed, replicate, tick) =>
            {
                Draws draws = new(seed, replicate);
                double[] filled = new double[ids.Length];
                draws.Fill(StreamId.FirmMonth, tick, draw, ids, filled);
                return ids.Select(id => draws.Uniform(StreamId.FirmMonth, tick, draw, id)).SequenceEqual(filled);
            });

    [Fact]
    public void FillingPairs_GivesTheBitsOfBothDraws() =>
        Gen.Select(Gen.ULong.Array[0, 37], Gen.Int[0, 5], Gen.UInt, Gen.UInt, Gen.Int[-3, 4000]).Sample(
            (ids, half, seed, replicate, tick) =>
            {
                Draws draws = new(seed, replicate);
                double[] first = new double[ids.Length], second = new double[ids.Length];
                draws.FillPairs(StreamId.DegreeStages, tick, 2 * half, ids, first, second);
                Assert.Equal(ids.Select(id => draws.Uniform(StreamId.DegreeStages, tick, 2 * half, id)), first);
                Assert.Equal(ids.Select(id => draws.Uniform(StreamId.DegreeStages, tick, (2 * half) + 1, id)), second);
            });

    [Fact]
    public void FillingTriples_GivesDrawZeroAndTheOtherTwoWords() =>
        Gen.Select(Gen.ULong.Array[0, 37], Gen.UInt, Gen.UInt, Gen.Int[-3, 4000]).Sample((ids, seed, replicate, tick) =>
        {
            Draws draws = new(seed, replicate);
            double[] wide = new double[ids.Length], first = new double[ids.Length], second = new double[ids.Length];
            draws.FillTriples(StreamId.FirmMonth, tick, ids, wide, first, second);
            for (int i = 0; i < ids.Length; i++)
            {
                Assert.Equal(draws.Triple(StreamId.FirmMonth, tick, ids[i]), (wide[i], first[i], second[i]));
                Assert.Equal(draws.Uniform(StreamId.FirmMonth, tick, 0, ids[i]), wide[i]);
                // The other draw of the block begins with the bits of the third word.
                Assert.Equal(draws.Uniform(StreamId.FirmMonth, tick, 1, ids[i]), first[i], 1.0 / (1L << 26));
                Assert.InRange(second[i], 0.5 / (1L << 32), 1 - (0.5 / (1L << 32)));
            }
        });

    [Fact]
    public void ATooShortTarget_IsRefused() => Assert.Throws<ArgumentException>(
        () => new Draws(1, 2).Fill(StreamId.FirmMonth, 0, 0, new ulong[3], new double[2]));

    [Fact]
    public void ATooShortTargetOfTriples_IsRefused() => Assert.Throws<ArgumentException>(() => new Draws(1, 2).FillTriples(
        StreamId.FirmMonth, 0, new ulong[3], new double[3], new double[3], new double[2]));
}
