namespace EcosystemSim.Model.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Exists() => Assert.True(true);
}
