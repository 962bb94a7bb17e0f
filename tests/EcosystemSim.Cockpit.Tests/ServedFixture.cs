namespace EcosystemSim.Cockpit.Tests;

/// <summary>One server for the tests of a class that change nothing about it.</summary>
public sealed class ServedFixture : IAsyncLifetime
{
    internal Served Served { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Served = await Served.Start();

    public ValueTask DisposeAsync() => Served.DisposeAsync();
}
