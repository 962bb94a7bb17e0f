using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Grains.Live;

/// <summary>Where a live run stands, as it is written down.</summary>
/// <param name="Title">Words for lists.</param>
/// <param name="Years">Years of the scenario.</param>
/// <param name="State">Running also while it waits.</param>
/// <param name="Month">Where it last rested.</param>
/// <param name="StateHash">Hash of the state there; empty when nobody has looked yet.</param>
/// <param name="ToMonth">Where it pauses by itself.</param>
/// <param name="MonthsPerMinute">Speed; 0 is as fast as it goes.</param>
/// <param name="Deadline">How long an epoch waits.</param>
/// <param name="Message">Why it failed.</param>
/// <param name="Origin">What run it is.</param>
/// <param name="Life">Tells this run from one that had its id before.</param>
/// <param name="Touched">Institutions that somebody has controlled: those that have something stored.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.head")]
internal sealed record RunHead(
    [property: Id(0)] string Title,
    [property: Id(1)] int Years,
    [property: Id(2)] LiveRunState State,
    [property: Id(3)] int Month,
    [property: Id(4)] string StateHash,
    [property: Id(5)] int ToMonth,
    [property: Id(6)] int MonthsPerMinute,
    [property: Id(7)] TimeSpan Deadline,
    [property: Id(8)] string? Message,
    [property: Id(9)] LiveRunOrigin Origin,
    [property: Id(10)] string Life,
    [property: Id(11)] ImmutableArray<string> Touched)
{
    public bool IsOpen => State is LiveRunState.Paused or LiveRunState.Running;

    public static string NewLife() => Guid.NewGuid().ToString("N")[..8];
}
