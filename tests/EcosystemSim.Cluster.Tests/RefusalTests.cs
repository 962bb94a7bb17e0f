using EcosystemSim.Grains;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Contracts.Client;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Results;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Cluster.Tests;

/// <summary>A cluster of another build than the client's computes nothing for it, and everybody says why.</summary>
[Collection(ThreeSilos.OneAtATime)]
public sealed class RefusalTests(ThreeSilos cluster)
{
    private static readonly TimeSpan SaysWithin = TimeSpan.FromSeconds(20);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task SilosOfAnotherBuild_AreRefusedAndTheirLogsSayWhy()
    {
        await cluster.Heal(Cancel);
        await using ClusterConnection connection =
            await ClusterConnection.ConnectAsync(ClusterUrl.Parse(cluster.Url, _ => null), Cancel);
        var client = new EnsembleClient(connection.Grains, Guid.NewGuid().ToString("N"), TimeProvider.System);
        var refused = await Assert.ThrowsAsync<EnsembleRefusedException>(() =>
            client.RunAsync(OfAnotherBuild(), new Nobody(), Cancel));
        Assert.Contains("another build of the engine", refused.Message, StringComparison.Ordinal);
        foreach (ChildProcess silo in cluster.Members.Where(silo => !silo.Output.Contains("Leaves.", StringComparison.Ordinal)))
            await silo.Says("May not work on ensemble", SaysWithin, Cancel);
    }

    private static EnsembleSpec OfAnotherBuild()
    {
        CompiledScenario compiled = ScenarioCompiler.Compile(
            ThreeSilos.Scenario, overrides: new ScenarioOverrides { Years = 1, Futures = 2, Replicates = 2 });
        var package = new PlanPackage(
            new Study([compiled.Plan!]).Hash,
            [ScenarioWriter.Write(compiled.Resolved!)],
            [
                .. CountryFiles.Of(Path.Combine(Path.GetDirectoryName(ThreeSilos.Scenario)!, "countries")).All
                    .Select(file => new NamedFile(file.Key, file.Value)),
            ]);
        EngineStamp stamp = EngineBuild.StampFor(compiled.Plan!.World.DataHash) with { Engine = "another" };
        return new EnsembleSpec(package, stamp, [new Batch(0, 4, 0)], TimeSpan.FromMinutes(1));
    }

    private sealed class Nobody : IBatchReceiver
    {
        public Task PutAwayAsync(IReadOnlyList<HeldBatch> batches) => throw new InvalidOperationException("It was computed.");
    }
}
