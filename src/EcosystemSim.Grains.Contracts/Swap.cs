using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts;

/// <summary>What a worker says.</summary>
/// <param name="Silo">Address of its silo; when that leaves the cluster, its leases are given to others.</param>
/// <param name="Stamp">Its program.</param>
/// <param name="Done">The result of its last lease; null when it comes without one.</param>
/// <param name="Wants">Whether it takes another lease.</param>
/// <param name="NearGroup">Group whose start world it has; -1 for none.</param>
/// <param name="Trouble">Why its silo cannot run this ensemble; null when it can.</param>
/// <param name="Worker">
/// Which of the workers of its silo. One has a single lease at a time: whatever else is out in its name was lost on the way.
/// </param>
[GenerateSerializer, Immutable, Alias("ecosim.swap")]
public sealed record SwapRequest(
    [property: Id(0)] string Silo,
    [property: Id(1)] EngineStamp Stamp,
    [property: Id(2)] BatchDone? Done,
    [property: Id(3)] bool Wants,
    [property: Id(4)] int NearGroup,
    [property: Id(5)] string? Trouble,
    [property: Id(6)] int Worker = 0);

/// <summary>A finished batch.</summary>
/// <param name="Lease">
/// What was lent. The runs are named beside the number: a coordinator that was given the missing runs again has numbered them
/// anew.
/// </param>
/// <param name="Seconds">Time it took, from which the coordinator learns what to expect.</param>
/// <param name="Runs">One per run, in the order of the batch.</param>
[GenerateSerializer, Immutable, Alias("ecosim.batch-done")]
public sealed record BatchDone(
    [property: Id(0)] Lease Lease,
    [property: Id(1)] double Seconds,
    [property: Id(2)] ImmutableArray<RunMessage> Runs);

/// <summary>What the coordinator answers.</summary>
public enum SwapState
{
    /// <summary>The ensemble is not known here: nothing was submitted, or it is over.</summary>
    Gone,

    /// <summary>Nothing to lease now; ask again.</summary>
    Wait,

    /// <summary>Here is a lease.</summary>
    Work,

    /// <summary>This silo may not work on the ensemble; the reply says why.</summary>
    Refused,
}

/// <summary>The answer to a swap.</summary>
/// <param name="State">What the worker should do.</param>
/// <param name="Next">The lease, with <see cref="SwapState.Work"/>.</param>
/// <param name="Message">Why it was refused.</param>
[GenerateSerializer, Immutable, Alias("ecosim.swap-reply")]
public sealed record SwapReply(
    [property: Id(0)] SwapState State,
    [property: Id(1)] Lease? Next = null,
    [property: Id(2)] string? Message = null);

/// <summary>Runs lent to a worker.</summary>
/// <param name="PlanHash">The study they belong to.</param>
/// <param name="Number">Number of the batch.</param>
/// <param name="Batch">The runs.</param>
/// <param name="RunLimit">How long one run may take.</param>
[GenerateSerializer, Immutable, Alias("ecosim.lease")]
public sealed record Lease(
    [property: Id(0)] string PlanHash,
    [property: Id(1)] int Number,
    [property: Id(2)] Batch Batch,
    [property: Id(3)] TimeSpan RunLimit);
