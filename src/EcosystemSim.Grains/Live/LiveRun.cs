using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Units;

namespace EcosystemSim.Grains.Live;

/// <summary>One live run as its grain has it: what it answers and what it refuses.</summary>
internal sealed class LiveRun
{
    /// <summary>Well below the time after which a call counts as lost.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly RunBook _book;
    private readonly RunDriver _driver;
    private readonly EventFeed _feed;
    private readonly IGrainFactory _grains;

    private LiveRun(RunBook book, LiveServices live, IGrainFactory grains, Action abandon)
    {
        (_book, _grains) = (book, grains);
        _feed = new EventFeed(live.Clock);
        var asker = new EpochAsker(grains, $"{book.Run}.{book.Head.Life}");
        _driver = new RunDriver(book, asker, _feed, live, abandon);
        Institutions = new LiveInstitutions(book, asker, _driver, _feed);
    }

    public LiveInstitutions Institutions { get; }

    /// <summary>Whether months go by, so that the activation must stay.</summary>
    public bool IsBusy => _book.Head.State == LiveRunState.Running;

    /// <summary>Reads a run, and lets it go on when it was going on; null when there is none.</summary>
    public static async Task<LiveRun?> Open(string run, LiveServices live, IGrainFactory grains, Action abandon)
    {
        if (await RunBook.Open(live.Store, live.Serializer, run) is not { } book)
            return null;
        var opened = new LiveRun(book, live, grains, abandon);
        if (opened.IsBusy)
            await opened._driver.Change(head => head);
        return opened;
    }

    public async Task<LiveRunStatus> Status()
    {
        if (_driver.Status.StateHash.Length == 0 && _book.Head.IsOpen)
            await _driver.Engine();
        return _driver.Status;
    }

    public async Task<LiveRunStatus> Rest(CancellationToken cancel)
    {
        await Task.WhenAny(_driver.Rested, Task.Delay(LongestRest, cancel));
        return await Status();
    }

    public async Task<LiveRunStatus> RunToMonth(int month)
    {
        Refuse.NotOpen(_book.Head, _book.Run);
        Refuse.OutOfRange(month, 1, _book.Head.Years * Time.MonthsPerYear, "The month to run to");
        return await _driver.Change(head => head.IsOpen ? head with { State = LiveRunState.Running, ToMonth = month } : head);
    }

    public async Task<LiveRunStatus> Step(int months)
    {
        int left = (_book.Head.Years * Time.MonthsPerYear) - _driver.Status.Month;
        Refuse.NotOpen(_book.Head, _book.Run);
        Refuse.OutOfRange(months, 1, left, "The number of months");
        return await RunToMonth(_driver.Status.Month + months);
    }

    public async Task<LiveRunStatus> Pause()
    {
        await _driver.Change(head => head.State == LiveRunState.Running ? head with { State = LiveRunState.Paused } : head);
        await _driver.Rested;
        return await Status();
    }

    public Task<LiveRunStatus> SetSpeed(int monthsPerMinute)
    {
        Refuse.OutOfRange(monthsPerMinute, 0, LiveRunFactory.MonthsPerMinuteMax, "The speed in months per minute");
        return _driver.Change(head => head with { MonthsPerMinute = monthsPerMinute });
    }

    public Task<LiveRunStatus> SetDeadline(TimeSpan deadline)
    {
        Refuse.BadDeadline(deadline);
        return _driver.Change(head => head with { Deadline = deadline });
    }

    public async Task<LiveRunStatus> Stop()
    {
        await _driver.Change(head => head.IsOpen ? head with { State = LiveRunState.Stopped } : head);
        await _driver.Rested;
        return _driver.Status;
    }

    public async Task<EpochRecord> Epoch(int year)
    {
        if (year < 0 || year >= _book.Decided)
            throw Refuse.Because(LiveRunError.NotFound, $"Year {year} was not decided; {_book.Decided} years were.");
        return (await _book.ReadLog(year, 1))[0];
    }

    public async Task<ImmutableArray<ulong>> Hashes() =>
        [.. (await _book.ReadLog(0, int.MaxValue)).SelectMany(record => record.MonthHashes)];

    public async Task<LiveIndicators> Indicators(int fromYear)
    {
        await Status();
        if (_book.Head.IsOpen && _book.Rows.Count <= _driver.Status.Month / Time.MonthsPerYear)
            await _driver.Engine();
        return new LiveIndicators(
            [.. IndicatorCatalog.Columns.Select(column => column.Key)], [.. _book.Rows.Where(row => row.Year >= fromYear)]);
    }

    public async Task<LiveComparison> Compare(string other)
    {
        Refuse.BadId(other);
        ILiveRunGrain pair = _grains.GetGrain<ILiveRunGrain>(other);
        RunComparer.ExpectPair(_book.Head.Origin, (await pair.Status()).Origin);
        LiveIndicators mine = await Indicators(-1), its = await pair.Indicators(-1);
        IReadOnlyList<EpochRecord> log = await _book.ReadLog(0, int.MaxValue), itsLog = await _book.ReadLogOf(other);
        return new LiveComparison(
            _book.Run, other, RunComparer.SharedYears(log, itsLog), mine.Keys, RunComparer.Differences(mine.Rows, its.Rows));
    }

    public async Task<LiveRunStatus> Branch(string branch, int year, string title)
    {
        Refuse.BadId(branch);
        Refuse.BadText(title, "The title");
        Refuse.OutOfRange(year, 0, Math.Min(_book.Decided, _book.Head.Years - 1), "The year to branch at");
        RunHead head = _book.Head with
        {
            Title = title,
            State = LiveRunState.Paused,
            Month = year * Time.MonthsPerYear,
            ToMonth = _book.Head.Years * Time.MonthsPerYear,
            StateHash = "",
            Message = null,
            Origin = _book.Head.Origin with { Parent = _book.Run, BranchYear = year },
            Life = RunHead.NewLife(),
            Touched = [],
        };
        if (!await _book.Branch(branch, head, year))
        {
            // Asked again after an answer got lost, it is there already.
            LiveRunStatus there = await _grains.GetGrain<ILiveRunGrain>(branch).Status();
            if (there.Title == title && there.Origin == head.Origin)
                return there;
            throw Refuse.Because(LiveRunError.Conflict, $"There is another live run {branch}.");
        }

        return await _grains.GetGrain<ILiveRunGrain>(branch).Status();
    }

    public IAsyncEnumerable<LiveEvent> Watch(long afterSequence, CancellationToken cancel) =>
        _feed.Watch(afterSequence, Status, cancel);

    /// <summary>The activation ends; see <see cref="RunDriver.Leave"/>.</summary>
    public void Leave() => _driver.Leave();

    /// <summary>Ends everything that goes on, for a run that is being deleted.</summary>
    public async Task Forget()
    {
        await Stop();
        await Institutions.Forget();
        _feed.Add(LiveEventKind.Deleted, _driver.Status);
    }
}
