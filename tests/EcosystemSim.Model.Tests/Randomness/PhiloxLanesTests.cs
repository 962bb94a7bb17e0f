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
                draws.Fill(StreamId.FirmGrowth, tick, draw, ids, filled);
                return ids.Select(id => draws.Uniform(StreamId.FirmGrowth, tick, draw, id)).SequenceEqual(filled);
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
    public void ATooShortTarget_IsRefused() => Assert.Throws<ArgumentException>(
        () => new Draws(1, 2).Fill(StreamId.FirmGrowth, 0, 0, new ulong[3], new double[2]));
}
