using EcosystemSim.Grains.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Serialization;

namespace EcosystemSim.Grains.Live;

/// <summary>What every live run of a silo uses.</summary>
internal sealed record LiveServices(
    IRunStore Store,
    Serializer Serializer,
    LivePlans Plans,
    EngineThreads Threads,
    LiveOptions Options,
    TimeProvider Clock,
    ILogger<LiveServices> Logger)
{
    /// <summary>Grain storage of live runs.</summary>
    public const string StorageName = "live-runs";
}
