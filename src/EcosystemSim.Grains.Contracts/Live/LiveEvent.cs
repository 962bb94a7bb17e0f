namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>What has happened to a live run.</summary>
public enum LiveEventKind
{
    /// <summary>Its state, speed, deadline or target changed; also the first event of a watcher that missed some.</summary>
    Status,

    /// <summary>Some months went by.</summary>
    Months,

    /// <summary>A year ended: its indicators can be read.</summary>
    YearEnded,

    /// <summary>An epoch was decided and written down: <see cref="LiveEvent.Year"/> can be read.</summary>
    Decided,

    /// <summary>Control of an institution, or its submission, changed.</summary>
    Control,

    /// <summary>The run was deleted; the last event.</summary>
    Deleted,
}

/// <summary>An event, small: what it is about is read with the methods of the run.</summary>
/// <param name="Sequence">
/// Grows with every event, across moves and restarts of the run; a number to come back with. Below 2^53.
/// </param>
/// <param name="Kind">What happened.</param>
/// <param name="Status">The run right after it.</param>
/// <param name="Year">The year that ended or was decided; -1 with other events.</param>
/// <param name="Institution">Whose control changed; null with other events.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.event")]
public sealed record LiveEvent(
    [property: Id(0)] long Sequence,
    [property: Id(1)] LiveEventKind Kind,
    [property: Id(2)] LiveRunStatus Status,
    [property: Id(3)] int Year = -1,
    [property: Id(4)] string? Institution = null);
