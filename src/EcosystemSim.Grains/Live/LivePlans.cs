using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Workers;

namespace EcosystemSim.Grains.Live;

/// <summary>The plans of this silo's live runs, compiled; the last few used are kept, as runs of one study share theirs.</summary>
internal sealed class LivePlans(LiveOptions options, EngineThreads threads)
{
    private const int Keep = 8;

    private readonly LinkedList<(string Hash, Lazy<Task<LoadedPlan>> Plan)> _recent = [];
    private readonly Lock _lock = new();

    /// <exception cref="PlanMismatchException">It compiles to another study than its hash says, or not at all.</exception>
    public Task<LoadedPlan> Of(PlanPackage package)
    {
        lock (_lock)
        {
            var node = _recent.First;
            while (node is not null && node.Value.Hash != package.Hash)
                node = node.Next;
            if (node is null || node.Value.Plan is { IsValueCreated: true, Value.IsFaulted: true })
                node = new((package.Hash, new(() => threads.Do(() => LoadedPlan.Of(package, options.Threads)))));
            else
                _recent.Remove(node);
            _recent.AddFirst(node);
            if (_recent.Count > Keep)
                _recent.RemoveLast();
            return node.Value.Plan.Value;
        }
    }
}
