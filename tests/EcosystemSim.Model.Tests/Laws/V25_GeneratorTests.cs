using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V25 of MODEL.md: published answers of the generator, and moments of the variates made from it.</summary>
public sealed class V25_GeneratorTests
{
    [Fact]
    public void V25_Philox_GivesThePublishedWords()
    {
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox.Block(0, 0, 0, 0, 0, 0));
        Assert.Equal(
            (0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u),
            Philox.Block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0));
    }

    [Fact]
    public void V25_TheCounterIsLaidOutAsStated()
    {
        // Counter = (tick, stream*2^24 + (draw>>1), id_lo, id_hi), key = (seed, replicate); words (w2, w3) for an odd draw.
        const ulong id = 0x0123_4567_89AB_CDEF;
        (_, _, uint w2, uint w3) = Philox.Block(77, ((uint)StreamId.Papers << 24) + 2, 0x89AB_CDEF, 0x0123_4567, 1403, 9);
        double expected = (((w2 >> 6) * 67108864.0) + (w3 >> 6) + 0.5) / 4503599627370496.0;
        Assert.Equal(expected, new Draws(1403, 9).Uniform(StreamId.Papers, 77, 5, id));
    }

    [Fact]
    public void V25_TheLargestUniform_IsBelowOne()
    {
        double largest = Philox.ToUniform(uint.MaxValue, uint.MaxValue), least = Philox.ToUniform(0, 0);
        Assert.True(largest < 1);
        Assert.True(least > 0);
        Assert.True(double.IsFinite(Variates.Normal(largest)) && double.IsFinite(Variates.Normal(least)));
    }

    [Fact]
    public void V25_NormalAndPoisson_GiveTheStatedValues()
    {
        Assert.Equal(1.959963984540054, Variates.Normal(0.975), 1e-14);
        Assert.Equal(3, Variates.Poisson(0.5, 3.5));
    }

    [Fact]
    public void V25_NegativeBinomial_HasItsMomentsOnAMillionDraws()
    {
        const int count = 1_000_000;
        const double mean = 2, size = 3, variance = mean + (mean * mean / size);
        Draws draws = new(25, 0);
        double sum = 0, squares = 0;
        for (int i = 0; i < count; i++)
        {
            double n = Variates.NegativeBinomial(draws.Uniform(StreamId.PanelPapers, i, 0, 25), mean, size);
            sum += n;
            squares += n * n;
        }

        double average = sum / count;
        Assert.InRange(average, mean - (3 * Math.Sqrt(variance / count)), mean + (3 * Math.Sqrt(variance / count)));
        Assert.InRange((squares / count) - (average * average), 0.99 * variance, 1.01 * variance);
    }
}
