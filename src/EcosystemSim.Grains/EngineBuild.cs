using EcosystemSim.Engine;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Grains;

/// <summary>Identity of the engine that is built into this process.</summary>
public static class EngineBuild
{
    /// <summary>
    /// Of the two assemblies that numbers come from. Why their module ids and not a version: a version is a promise, while the
    /// ids of deterministic builds are equal just when the code is.
    /// </summary>
    public static string Id { get; } =
        $"{typeof(TickEngine).Module.ModuleVersionId:N}-{typeof(ModelVersion).Module.ModuleVersionId:N}";

    public static EngineStamp StampFor(string dataHash) => new(Id, ModelVersion.Current, dataHash);
}
