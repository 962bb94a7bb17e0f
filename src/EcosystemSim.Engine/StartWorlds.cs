using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine;

/// <summary>
/// Start worlds by future: built by whoever needs one first, kept while runs of that future are open. Memory stays bounded
/// because an ensemble works through its futures in order.
/// </summary>
public sealed class StartWorlds(ScenarioPlan plan, IReadOnlyDictionary<int, int> runsByFuture)
{
    private readonly Dictionary<int, Entry> _open = [];
    private readonly Lock _lock = new();

    public WorldState Of(int future)
    {
        Entry entry;
        lock (_lock)
        {
            if (!_open.TryGetValue(future, out entry!))
                _open[future] = entry = new Entry(plan, future, runsByFuture[future]);
        }

        return entry.World.Value;
    }

    /// <summary>One run of a future is done; after the last the start world is let go.</summary>
    public void Done(int future)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(future, out Entry? entry) && --entry.RunsLeft == 0)
                _open.Remove(future);
        }
    }

    private sealed class Entry(ScenarioPlan plan, int future, int runs)
    {
        public int RunsLeft { get; set; } = runs;

        public Lazy<WorldState> World { get; } = new(() => StartWorld.Build(plan, FutureDraw.Of(plan, future)));
    }
}
