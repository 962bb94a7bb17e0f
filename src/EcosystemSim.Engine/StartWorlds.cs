using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine;

/// <summary>
/// Start worlds by scenario and future: built by whoever needs one first, and the last few used kept. Memory stays bounded
/// however many futures there are; one that was let go is built again to the same bits.
/// </summary>
/// <param name="scenarios">The scenarios of the study.</param>
/// <param name="keep">How many to keep: one more than there are threads, so that none waits for its own.</param>
public sealed class StartWorlds(IReadOnlyList<ScenarioPlan> scenarios, int keep)
{
    private readonly LinkedList<(int Scenario, int Future, Lazy<WorldState> World)> _recent = [];
    private readonly Lock _lock = new();

    /// <summary>The start world of a future. A thread that comes while another builds it waits for that one.</summary>
    public WorldState Of(int scenario, int future)
    {
        Lazy<WorldState> world;
        lock (_lock)
        {
            var node = _recent.First;
            while (node is not null && (node.Value.Scenario, node.Value.Future) != (scenario, future))
                node = node.Next;
            if (node is null)
                node = new((scenario, future, new Lazy<WorldState>(() => Build(scenario, future))));
            else
                _recent.Remove(node);
            _recent.AddFirst(node);
            if (_recent.Count > keep)
                _recent.RemoveLast();
            world = node.Value.World;
        }

        return world.Value;
    }

    private WorldState Build(int scenario, int future) =>
        StartWorld.Build(scenarios[scenario], FutureDraw.Of(scenarios[scenario], future));
}
