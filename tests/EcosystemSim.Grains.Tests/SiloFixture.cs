using EcosystemSim.Grains.Contracts.Client;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Grains.Tests;

[assembly: AssemblyFixture(typeof(SiloFixture))]

namespace EcosystemSim.Grains.Tests;

/// <summary>One embedded silo with two workers, and a client of it over the loopback interface, for all tests.</summary>
public sealed class SiloFixture : IAsyncLifetime
{
    private EmbeddedSilo _silo = null!;
    private ClusterConnection _cluster = null!;

    public IGrainFactory Grains => _cluster.Grains;

    public async ValueTask InitializeAsync()
    {
        _silo = await EmbeddedSilo.StartAsync(threads: 2, TestContext.Current.CancellationToken);
        _cluster = await ClusterConnection.ConnectAsync(_silo.Address, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _silo.DisposeAsync();
    }

    public EnsembleClient Client(out string ensemble)
    {
        ensemble = Guid.NewGuid().ToString("N");
        return new EnsembleClient(Grains, ensemble, TimeProvider.System) { RefusalPatience = TimeSpan.FromMilliseconds(100) };
    }
}
