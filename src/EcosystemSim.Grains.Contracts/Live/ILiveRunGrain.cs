using System.Collections.Immutable;
using Orleans.Concurrency;

namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>
/// One live run, by its id: a run of the model that people and programs can stop at, look into and decide in. It is its spec, its
/// log of decisions and a snapshot now and then; whoever calls it after its silo died finds it where it was.
/// </summary>
/// <remarks>
/// Calls are short; months go by between them. Every method throws <see cref="LiveRunException"/> when it refuses, and then
/// nothing has changed: <see cref="LiveRunError.NotFound"/> when there is no such run. Calls that got lost may be repeated.
/// Years count from 0, institutions are named as in <see cref="InstitutionStatus.Institution"/>.
/// </remarks>
[Alias("ecosim.live.run")]
public interface ILiveRunGrain : IGrainWithStringKey
{
    [Alias("status"), AlwaysInterleave]
    Task<LiveRunStatus> Status();

    /// <summary>The status as soon as no month goes by, or as it is after some seconds.</summary>
    [Alias("rest"), AlwaysInterleave]
    Task<LiveRunStatus> Rest(CancellationToken cancel);

    /// <summary>Lets the run go on until <paramref name="month"/> months are over, 1 to twelve times its years. A month that
    /// is over is no mistake: the run pauses.</summary>
    [Alias("run-to-month"), AlwaysInterleave]
    Task<LiveRunStatus> RunToMonth(int month);

    /// <summary>Lets the run go on by some months from where it stands.</summary>
    [Alias("step"), AlwaysInterleave]
    Task<LiveRunStatus> Step(int months);

    /// <summary>Stands still after the month in hand. An epoch that is open stays open.</summary>
    [Alias("pause"), AlwaysInterleave]
    Task<LiveRunStatus> Pause();

    /// <summary>Sets the speed; 0 is as fast as it goes.</summary>
    [Alias("set-speed"), AlwaysInterleave]
    Task<LiveRunStatus> SetSpeed(int monthsPerMinute);

    /// <summary>Sets how long an epoch waits, beginning with one that is open.</summary>
    [Alias("set-deadline"), AlwaysInterleave]
    Task<LiveRunStatus> SetDeadline(TimeSpan deadline);

    /// <summary>Ends the run for good; what it has stays readable.</summary>
    [Alias("stop"), AlwaysInterleave]
    Task<LiveRunStatus> Stop();

    /// <summary>Ids of the institutions of a type that are there now, in the order of their rows.</summary>
    [Alias("institutions"), AlwaysInterleave]
    Task<ImmutableArray<string>> Institutions(string type);

    [Alias("institution"), AlwaysInterleave]
    Task<InstitutionStatus> Institution(string institution);

    /// <summary>
    /// From now on <paramref name="controller"/> answers for the institution. Refused as a conflict while somebody else does who
    /// has not let a deadline pass.
    /// </summary>
    [Alias("take-control"), AlwaysInterleave]
    Task<InstitutionStatus> TakeControl(string institution, string controller);

    /// <summary>The rule answers again; a submission for the coming year is withdrawn.</summary>
    [Alias("release"), AlwaysInterleave]
    Task<InstitutionStatus> Release(string institution, string controller);

    /// <summary>
    /// Hands in a decision for the coming year. When this returns it is on the disk and will be applied. The same decision again
    /// is no mistake, another one for the same year is a conflict.
    /// </summary>
    [Alias("submit"), AlwaysInterleave]
    Task<InstitutionStatus> Submit(string institution, Submission submission);

    /// <summary>Every epoch of an institution so far, also of one that is gone.</summary>
    [Alias("history"), AlwaysInterleave]
    Task<ImmutableArray<InstitutionYear>> History(string institution);

    /// <summary>The record of a year that was decided.</summary>
    [Alias("epoch"), AlwaysInterleave]
    Task<EpochRecord> Epoch(int year);

    /// <summary>
    /// Hash of the start state and of the state after each month up to the last epoch; after all months of a finished run.
    /// </summary>
    [Alias("hashes"), AlwaysInterleave]
    Task<ImmutableArray<ulong>> Hashes();

    /// <summary>Indicators of the years that have ended, from one on; -1 begins with the start values.</summary>
    [Alias("indicators"), AlwaysInterleave]
    Task<LiveIndicators> Indicators(int fromYear);

    /// <summary>
    /// Paired differences to another run. Refused as invalid, with the reason, when the two do not share scenario, future,
    /// replicate and seed.
    /// </summary>
    [Alias("compare"), AlwaysInterleave]
    Task<LiveComparison> Compare(string other);

    /// <summary>
    /// A new run, paused at the start of a year, that shares everything decided before and all random numbers. Control is not
    /// passed on. It needs nothing of its parent, which may be deleted.
    /// </summary>
    /// <param name="branch">Id of the new run, as in <see cref="ILiveRunsGrain.Create"/>.</param>
    /// <param name="year">The first year to be decided anew: 0 to the last one that was decided, plus one.</param>
    /// <param name="title">Words for lists.</param>
    [Alias("branch"), AlwaysInterleave]
    Task<LiveRunStatus> Branch(string branch, int year, string title);

    /// <summary>
    /// Events after a sequence number, as they come; 0 begins with the status. A watcher that was away too long gets the status
    /// and goes on from there. Ends with the run's deletion; breaks when the silo dies: come back with the last number.
    /// </summary>
    [Alias("watch"), AlwaysInterleave]
    IAsyncEnumerable<LiveEvent> Watch(long afterSequence, CancellationToken cancel);

    /// <summary>For the cluster itself: a run whose silo died goes on here.</summary>
    [Alias("wake"), AlwaysInterleave]
    Task Wake();

    /// <summary>For <see cref="ILiveRunsGrain"/>, which deletes what is stored: ends everything that goes on.</summary>
    [Alias("forget"), AlwaysInterleave]
    Task Forget();
}
