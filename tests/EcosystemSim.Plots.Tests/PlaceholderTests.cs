namespace EcosystemSim.Plots.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Exists() => Assert.True(true);
}
