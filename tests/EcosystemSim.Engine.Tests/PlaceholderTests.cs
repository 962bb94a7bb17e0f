namespace EcosystemSim.Engine.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Exists() => Assert.True(true);
}
