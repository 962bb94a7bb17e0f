using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Randomness;

public class PhiloxTests
{
    [Fact]
    public void Block_GivesThePublishedVectors()
    {
        Assert.Equal((0x6627E8D5u, 0xE169C58Du, 0xBC57AC4Cu, 0x9B00DBD8u), Philox.Block(0, 0, 0, 0, 0, 0));
        Assert.Equal(
            (0x408F276Du, 0x41C83B0Eu, 0xA20BC7C6u, 0x6D5451FDu),
            Philox.Block(~0u, ~0u, ~0u, ~0u, ~0u, ~0u));
        Assert.Equal(
            (0xD16CFE09u, 0x94FDCCEBu, 0x5001E420u, 0x24126EA1u),
            Philox.Block(0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344, 0xA4093822, 0x299F31D0));
    }

    [Fact]
    public void LargestUniform_IsBelowOne()
    {
        Assert.Equal(1 - 0.5 / (1L << 52), Philox.ToUniform(~0u, ~0u));
        Assert.True(Philox.ToUniform(~0u, ~0u) < 1);
    }

    [Fact]
    public void SmallestUniform_IsAboveZero() =>
        Assert.Equal(0.5 / (1L << 52), Philox.ToUniform(0, 0));

    [Fact]
    public void Uniform_UsesTheTopTwentySixBitsOfEachWord()
    {
        Assert.Equal(Philox.ToUniform(0, 0), Philox.ToUniform(63, 63));
        Assert.Equal(1.5 / (1L << 52), Philox.ToUniform(0, 64));
        Assert.Equal(((1L << 26) + 0.5) / (1L << 52), Philox.ToUniform(64, 0));
    }
}
