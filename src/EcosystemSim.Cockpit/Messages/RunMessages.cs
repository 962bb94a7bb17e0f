using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Messages;

/// <summary>Where a live run stands.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Title">Words for lists.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Month">Months that are over.</param>
/// <param name="Year">The fiscal year that goes on, or the coming one at a year's start, from 0.</param>
/// <param name="ComingYear">The first year whose decisions are open: what a decision names; equals years when none is.</param>
/// <param name="Years">Years of the scenario.</param>
/// <param name="ToMonth">Where it pauses by itself.</param>
/// <param name="MonthsPerMinute">Speed; 0 is as fast as it goes.</param>
/// <param name="DeadlineSeconds">How long an epoch waits for institutions under control; null for ever.</param>
/// <param name="WaitingFor">Institutions under control that have not decided in the open epoch.</param>
/// <param name="SecondsLeft">Until their rules answer; null when nobody is waited for, or for ever.</param>
/// <param name="StateHash">Hash of the state after these months.</param>
/// <param name="Message">Why it failed; null otherwise.</param>
/// <param name="Origin">Which run it is, beside its decisions.</param>
public sealed record RunStatus(
    string Run, string Title, LiveRunState State, int Month, int Year, int ComingYear, int Years, int ToMonth,
    int MonthsPerMinute, double? DeadlineSeconds, IReadOnlyList<string> WaitingFor, double? SecondsLeft, string StateHash,
    string? Message, RunOrigin Origin)
{
    internal static RunStatus Of(LiveRunStatus status) => new(
        status.Run, status.Title, status.State, status.Month, status.Year, status.ComingYear, status.Years, status.ToMonth,
        status.MonthsPerMinute, Deadlines.Seconds(status.Deadline), status.WaitingFor, status.SecondsLeft, status.StateHash,
        status.Message, RunOrigin.Of(status.Origin));
}

/// <summary>Which run of which plan, and what it branched from.</summary>
/// <param name="PlanHash">Hash of the compiled scenario.</param>
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
public sealed record RunOrigin(
    string PlanHash, string Scenario, string Nation, DateOnly Start, string Calendar, string Policy, int Future, int Replicate,
    uint Seed, string? Parent, int BranchYear)
{
    internal static RunOrigin Of(LiveRunOrigin origin) => new(
        origin.PlanHash, origin.Scenario, origin.Nation, origin.Start, origin.Calendar, origin.Policy, origin.Future,
        origin.Replicate, origin.Seed, origin.Parent, origin.BranchYear);
}

/// <summary>A live run in a list, as it was last written down.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Title">Words for lists.</param>
/// <param name="State">What it was doing; running also while it waits.</param>
/// <param name="Year">Years that were decided.</param>
/// <param name="Years">Years of the scenario.</param>
/// <param name="Origin">Which run it is.</param>
public sealed record RunListing(string Run, string Title, LiveRunState State, int Year, int Years, RunOrigin Origin)
{
    internal static RunListing Of(LiveRunListing listing) => new(
        listing.Run, listing.Title, listing.State, listing.Year, listing.Years, RunOrigin.Of(listing.Origin));
}

/// <summary>All live runs.</summary>
/// <param name="Runs">By ordinal id.</param>
public sealed record RunList(IReadOnlyList<RunListing> Runs);

/// <summary>What has happened to a live run.</summary>
/// <param name="Sequence">Grows with every event; the number to come back with.</param>
/// <param name="Kind">What happened; also the name of the event.</param>
/// <param name="Year">The year that ended or was decided; null with other events.</param>
/// <param name="Institution">Whose control changed; null with other events.</param>
/// <param name="Status">The run right after it.</param>
public sealed record RunEvent(long Sequence, LiveEventKind Kind, int? Year, string? Institution, RunStatus Status)
{
    internal static RunEvent Of(LiveEvent happened) => new(
        happened.Sequence, happened.Kind, happened.Year < 0 ? null : happened.Year, happened.Institution,
        RunStatus.Of(happened.Status));
}
