using System.Security.Cryptography;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Workers;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Grains.Live;

/// <summary>The plans of this silo's live runs, compiled; the last few are kept, as runs of one study share theirs.</summary>
internal sealed class LivePlans(LiveOptions options, EngineThreads threads)
{
    private const int Keep = 8;

    private readonly LinkedList<(string Digest, Lazy<Task<LoadedPlan>> Plan)> _recent = [];
    private readonly Lock _lock = new();

    /// <exception cref="PlanMismatchException">It compiles to another study than its hash says, or not at all.</exception>
    public Task<LoadedPlan> Of(PlanPackage package)
    {
        string digest = DigestOf(package);
        lock (_lock)
        {
            var node = _recent.First;
            while (node is not null && node.Value.Digest != digest)
                node = node.Next;
            if (node is null || node.Value.Plan is { IsValueCreated: true, Value.IsFaulted: true })
                node = new((digest, new(() => threads.Do(() => LoadedPlan.Of(package, options.Threads)))));
            else
                _recent.Remove(node);
            _recent.AddFirst(node);
            if (_recent.Count > Keep)
                _recent.RemoveLast();
            return node.Value.Plan.Value;
        }
    }

    /// <summary>Of everything that is in it. Why not the hash that it names: nobody has checked that yet.</summary>
    private static string DigestOf(PlanPackage package)
    {
        using var bytes = new CanonicalBytes();
        bytes.Add(package.Hash).Add(package.Scenarios.Length);
        foreach (string scenario in package.Scenarios)
            bytes.Add(scenario);
        foreach (NamedFile file in package.Countries)
            bytes.Add(file.Name).Add(Convert.ToHexString(SHA256.HashData(file.Content)));
        return bytes.Sha256();
    }
}
