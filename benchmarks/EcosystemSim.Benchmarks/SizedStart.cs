using System.Collections.Concurrent;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks;

/// <summary>Start worlds of nations of some size: built once in a process, as a large one takes seconds.</summary>
internal static class SizedStart
{
    private static readonly ConcurrentDictionary<int, Lazy<WorldState>> Built = new();

    /// <summary>The start world with so many firms; shared, so never to be changed.</summary>
    public static WorldState Of(int firms) => Built.GetOrAdd(firms, static size => new Lazy<WorldState>(() =>
    {
        ScenarioPlan plan = SizedNation.Of(Iran1403.Plan(), size);
        return StartWorld.Build(plan, Iran1403.Parameters);
    })).Value;
}
