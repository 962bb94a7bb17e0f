using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Randomness;

public class StreamIdTests
{
    private static readonly StreamId[] Streams =
        [.. Enum.GetNames<StreamId>().Select(name => Enum.Parse<StreamId>(name))];

    [Fact]
    public void NoNumber_HasTwoNames() =>
        Assert.Equal(Streams.Length, Streams.Distinct().Count());

    [Fact]
    public void NoName_HasTwoNumbers() =>
        Assert.Equal(Streams.Length, Enum.GetNames<StreamId>().Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void EveryNumber_FitsTheEightBitsOfTheCounter() =>
        Assert.All(Streams, stream => Assert.InRange((uint)stream, 1u, 255u));

    [Fact]
    public void Numbers_AreOneTo47_WithoutThoseGivenUp() =>
        Assert.Equal(Enumerable.Range(1, 47).Where(n => n is not 27 and not 35).Select(n => (StreamId)n), Streams.Order());

    [Theory]
    [InlineData(StreamId.Papers, 16)]
    [InlineData(StreamId.FirmMonth, 26)]
    [InlineData(StreamId.PanelAdoption, 34)]
    [InlineData(StreamId.DecisionRules, 36)]
    [InlineData(StreamId.CapacityRounding, 39)]
    public void Numbers_AreNeverChanged(StreamId stream, uint number) =>
        Assert.Equal(number, (uint)stream);
}
