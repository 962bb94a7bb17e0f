using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>Where a live run stands.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Title">Words for lists.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Month">Months that are over.</param>
/// <param name="Years">Years of the scenario.</param>
/// <param name="ToMonth">Where it pauses by itself.</param>
/// <param name="MonthsPerMinute">Speed; 0 is as fast as it goes.</param>
/// <param name="Deadline">How long an epoch waits for institutions under control.</param>
/// <param name="WaitingFor">
/// Institutions under control that have not decided in the open epoch, such as steering-committee or firm/00000000000000a7.
/// </param>
/// <param name="SecondsLeft">Until their rules answer; null when nobody is waited for, or for ever.</param>
/// <param name="StateHash">Hash of the state after <paramref name="Month"/> months, 16 hexadecimal digits.</param>
/// <param name="Message">Why it failed; null otherwise.</param>
/// <param name="Origin">What run it is, beside its decisions.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.status")]
public sealed record LiveRunStatus(
    [property: Id(0)] string Run,
    [property: Id(1)] string Title,
    [property: Id(2)] LiveRunState State,
    [property: Id(3)] int Month,
    [property: Id(4)] int Years,
    [property: Id(5)] int ToMonth,
    [property: Id(6)] int MonthsPerMinute,
    [property: Id(7)] TimeSpan Deadline,
    [property: Id(8)] ImmutableArray<string> WaitingFor,
    [property: Id(9)] double? SecondsLeft,
    [property: Id(10)] string StateHash,
    [property: Id(11)] string? Message,
    [property: Id(12)] LiveRunOrigin Origin)
{
    /// <summary>The fiscal year that goes on, or the coming one at a year's start, from 0.</summary>
    public int Year => Month / 12;

    /// <summary>
    /// The first year whose decisions are still open: what a submission has to name. Equals <see cref="Years"/> when none is.
    /// </summary>
    public int ComingYear => (Month + 11) / 12;

    /// <summary>Whether months may still go by.</summary>
    public bool IsOpen => State is LiveRunState.Paused or LiveRunState.Running or LiveRunState.Waiting;
}

/// <summary>Which run of which plan, and what it branched from.</summary>
/// <param name="PlanHash">Hash of the compiled study.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Nation">ISO code of the focal nation.</param>
/// <param name="Start">First day of the scenario.</param>
/// <param name="Calendar">"persian" or "gregorian": how years are labelled.</param>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Future">Index of the future.</param>
/// <param name="Replicate">Index of the replicate.</param>
/// <param name="Seed">Seed of the scenario.</param>
/// <param name="Parent">The run it branched from; null for one that began at the beginning.</param>
/// <param name="BranchYear">The first year that it does not share with its parent; 0 without one.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.origin")]
public sealed record LiveRunOrigin(
    [property: Id(0)] string PlanHash,
    [property: Id(1)] string Scenario,
    [property: Id(2)] string Nation,
    [property: Id(3)] DateOnly Start,
    [property: Id(4)] string Calendar,
    [property: Id(5)] string Policy,
    [property: Id(6)] int Future,
    [property: Id(7)] int Replicate,
    [property: Id(8)] uint Seed,
    [property: Id(9)] string? Parent,
    [property: Id(10)] int BranchYear);

/// <summary>A live run in a list, as it was last written down.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Title">Words for lists.</param>
/// <param name="State">What it was doing; <see cref="LiveRunState.Running"/> also while it waits.</param>
/// <param name="Year">Epochs decided.</param>
/// <param name="Years">Years of the scenario.</param>
/// <param name="Origin">What run it is.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.listing")]
public sealed record LiveRunListing(
    [property: Id(0)] string Run,
    [property: Id(1)] string Title,
    [property: Id(2)] LiveRunState State,
    [property: Id(3)] int Year,
    [property: Id(4)] int Years,
    [property: Id(5)] LiveRunOrigin Origin);
