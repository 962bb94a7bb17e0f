using System.Diagnostics;
using System.Globalization;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Storage;
using EcosystemSim.Grains.Workers;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;

namespace EcosystemSim.Grains.Live;

/// <summary>
/// Lets the months of one run go by: opens epochs, has the institutions asked, writes down, steps. Lives in its grain's turns;
/// the engine works on the engine threads, and never while somebody else uses it.
/// </summary>
internal sealed class RunDriver(RunBook book, EpochAsker asker, EventFeed feed, LiveServices live, Action abandon)
{
    private readonly Gate _gate = new();
    private Task<LiveEngine>? _engine;
    private Task<OpenedEpoch>? _opened;
    private AnsweredEpoch? _answers;
    private TaskCompletionSource _signal = NewSignal();
    private TaskCompletionSource _rested = NewSignal();
    private IReadOnlyList<InstitutionId> _waiting = [];
    private (int Year, long At) _asked = (-1, 0);
    private bool _isLooping, _hasLeft;
    private int _month = -1;
    private string _hash = "";
    private Policy? _policy;

    /// <summary>Where the run stands, without an engine when nobody needs one.</summary>
    public LiveRunStatus Status
    {
        get
        {
            RunHead head = book.Head;
            bool waits = head.State == LiveRunState.Running && _waiting.Count > 0;
            return new LiveRunStatus(
                book.Run, head.Title, waits ? LiveRunState.Waiting : head.State, _month < 0 ? head.Month : _month,
                head.Years, head.ToMonth, head.MonthsPerMinute, head.Deadline,
                waits ? [.. _waiting.Select(id => id.ToString())] : [],
                waits && Left() is { } left ? left.TotalSeconds : null, _month < 0 ? head.StateHash : _hash, head.Message,
                head.Origin);
        }
    }

    /// <summary>Completes when no month goes by.</summary>
    public Task Rested => _isLooping ? _rested.Task : Task.CompletedTask;

    /// <summary>The engine, rebuilt when this activation has none.</summary>
    public Task<LiveEngine> Engine() => _engine is { IsFaulted: false } ? _engine : _engine = Rebuild();

    /// <summary>Changes the head; what goes on takes notice at once.</summary>
    public Task<LiveRunStatus> Change(Func<RunHead, RunHead> change) => _gate.Through(async () =>
    {
        try
        {
            await book.ChangeHead(change);
        }
        catch (StaleRunException)
        {
            Abandon();
            throw;
        }

        Signal();
        feed.Add(LiveEventKind.Status, Status);
        if (book.Head.State == LiveRunState.Running && !_isLooping)
        {
            (_isLooping, _rested) = (true, NewSignal());
            _ = Loop();
        }

        return Status;
    });

    /// <summary>The rule that answers for an institution when nobody else does.</summary>
    public string RuleOf(Institution institution) =>
        _policy is null ? Institution.DefaultRule : InlineRules.RuleOf(_policy, institution);

    /// <summary>Lets go without a word: the run goes on from what is written, wherever it is touched next.</summary>
    public void Leave()
    {
        _hasLeft = true;
        Signal();
    }

    /// <summary>Has a waiting epoch look again.</summary>
    public void Signal()
    {
        TaskCompletionSource signal = _signal;
        _signal = NewSignal();
        signal.SetResult();
    }

    /// <summary>The open epoch; null in the middle of a year, or when the run is over.</summary>
    public async Task<OpenedEpoch?> OpenEpoch()
    {
        if (_opened is null && (_isLooping || !book.Head.IsOpen || !(await Engine()).IsAtEpoch || _isLooping))
            return _opened is null ? null : await _opened;
        return await Open(await Engine());
    }

    /// <summary>Who has answered for an institution in the epoch that is being decided; null when nobody has.</summary>
    public (bool HasAnswered, string? Controller) AnswerOf(OpenedEpoch epoch, InstitutionId id)
    {
        if (_answers is null || epoch.Find(id) is not { } place)
            return default;
        int table = epoch.Tables.IndexOf(place.Table);
        int who = _answers.AnsweredBy(table)[place.Row];
        return (_answers.Has(table, place.Row), who == 0 ? null : _answers.Controllers[who - 1]);
    }

    /// <exception cref="LiveRunException">It cannot be rebuilt by this program.</exception>
    private async Task<LiveEngine> Rebuild()
    {
        try
        {
            return await RebuildFromLog();
        }
        catch (Exception failure) when (failure is PlanMismatchException or InvalidOperationException or InvalidDataException)
        {
            throw Refuse.Because(LiveRunError.Invalid, failure.Message);
        }
    }

    private async Task<LiveEngine> RebuildFromLog()
    {
        long started = Stopwatch.GetTimestamp();
        LoadedPlan plan = await live.Plans.Of(book.Spec.Plan);
        IReadOnlyList<EpochRecord> log = await book.ReadLog(0, int.MaxValue);
        StoredSnapshot? snapshot = await book.ReadSnapshot();
        int month = book.Head.Month;
        LiveEngine engine = await live.Threads.Do(() => RunReplay.Run(plan, book.Spec, log, snapshot, month));
        _policy = plan.Scenarios[book.Spec.Scenario].Policies.Single(policy => policy.Name == book.Spec.Policy);
        Note(engine);
        LiveLog.Rebuilt(
            live.Logger, book.Run, book.Decided, _month, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return engine;
    }

    private async Task Loop()
    {
        LiveTelemetry.Running.Add(1);
        try
        {
            LiveEngine engine = await Engine();
            LiveLog.GoesOn(live.Logger, book.Run, engine.Month, book.Head.ToMonth);
            do
            {
                while (GoesOn(engine))
                    await GoOn(engine);
            }
            while (!await Rest(engine));
        }
        catch (StaleRunException)
        {
            LiveLog.Stale(live.Logger, book.Run);
            End();
            Abandon();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            await Fail(failure);
        }
        finally
        {
            LiveTelemetry.Running.Add(-1);
        }
    }

    private void End()
    {
        _isLooping = false;
        _rested.TrySetResult();
    }

    private void Abandon()
    {
        Leave();
        abandon();
    }

    private bool GoesOn(LiveEngine engine) => !IsToStand && engine.Month < book.Head.ToMonth;

    /// <exception cref="StaleRunException">The activation ends, and has nothing more to say.</exception>
    private bool IsToStand => _hasLeft ? throw new StaleRunException(book.Run) : book.Head.State != LiveRunState.Running;

    private async Task GoOn(LiveEngine engine)
    {
        Task signal = _signal.Task;
        int before = engine.Month;
        if (engine.IsAtEpoch)
            await DecideEpoch(engine);
        else
            await Advance(engine);
        LiveTelemetry.Months.Add(engine.Month - before);
        int perMinute = book.Head.MonthsPerMinute;
        if (perMinute > 0 && engine.Month > before)
            await Task.WhenAny(signal, Task.Delay(TimeSpan.FromMinutes(1) / perMinute));
    }

    private async Task Advance(LiveEngine engine)
    {
        int months = book.Head.MonthsPerMinute > 0 ? 1 : book.Head.ToMonth - engine.Month;
        byte[]? snapshot = await live.Threads.Do(() =>
        {
            engine.Step(months);
            bool isDue = engine.IsAtEpoch && engine.Month / Time.MonthsPerYear % live.Options.SnapshotYears == 0;
            return isDue ? engine.TakeSnapshot() : null;
        });
        Note(engine);
        bool isYearEnd = engine.Month % Time.MonthsPerYear == 0;
        if (snapshot is not null)
            await Persist(() => book.WriteSnapshot(engine.Month / Time.MonthsPerYear, snapshot));
        if (isYearEnd && !engine.IsAtEpoch && !book.IsClosed)
            await Persist(() => book.Append(engine.Closing()));
        feed.Add(
            isYearEnd ? LiveEventKind.YearEnded : LiveEventKind.Months, Status,
            isYearEnd ? (engine.Month / Time.MonthsPerYear) - 1 : -1);
    }

    private async Task DecideEpoch(LiveEngine engine)
    {
        OpenedEpoch epoch = await Open(engine);
        using Activity? activity = LiveTelemetry.Activities.StartActivity("decide epoch");
        activity?.SetTag("run", book.Run).SetTag("year", epoch.Year);
        long started = Stopwatch.GetTimestamp();
        var answers = new AnsweredEpoch(epoch);
        _answers = answers;
        try
        {
            if (!await AskAll(epoch, answers))
                return;
            asker.KeepOnly(epoch);
            LiveTelemetry.DecideSeconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
            EpochRecord record = await live.Threads.Do(() => engine.Decide(answers));
            await Persist(() => book.Append(record));
            (_opened, _waiting) = (null, []);
            Note(engine);
            LiveTelemetry.EpochSeconds.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
            LiveTelemetry.Epochs.Add(1);
            LiveTelemetry.CountDecisions(epoch.Count - answers.ByControllers, answers.ByControllers);
            LiveLog.Decided(live.Logger, book.Run, epoch.Year, epoch.Count - answers.ByControllers, answers.ByControllers);
            feed.Add(LiveEventKind.Decided, Status, epoch.Year);
        }
        finally
        {
            (_answers, _waiting) = (null, []);
        }
    }

    /// <summary>Asks until everybody has answered; false when the run is to stand still first.</summary>
    private async Task<bool> AskAll(OpenedEpoch epoch, AnsweredEpoch answers)
    {
        if (_asked.Year != epoch.Year)
            _asked = (epoch.Year, live.Clock.GetTimestamp());
        IEnumerable<InstitutionRow> rows = EpochAsker.RowsOf(epoch);
        while (!IsToStand)
        {
            Task signal = _signal.Task;
            EpochAsker.Rest rest = await asker.Ask(epoch, rows, RuleOf, isLast: Left() <= TimeSpan.Zero, answers);
            if (rest.IsEmpty)
                return true;
            rows = [.. rest.All];
            TimeSpan pause = rest.Lost.Count > 0 ? live.Options.RetryPause : Left() ?? Timeout.InfiniteTimeSpan;
            WaitFor([.. rest.Waiting.Select(at => epoch.Tables[at.Table].IdOf(at.Row))]);
            if (pause != TimeSpan.Zero)
                await Task.WhenAny(signal, Task.Delay(Bounded(pause)));
        }

        _asked = (-1, 0);
        return false;
    }

    private void WaitFor(IReadOnlyList<InstitutionId> institutions)
    {
        bool isNew = !institutions.SequenceEqual(_waiting);
        _waiting = institutions;
        if (isNew)
            feed.Add(LiveEventKind.Status, Status);
    }

    /// <summary>Until the deadline of the epoch that is asked; null for ever.</summary>
    private TimeSpan? Left()
    {
        if (book.Head.Deadline == Timeout.InfiniteTimeSpan)
            return null;
        TimeSpan left = book.Head.Deadline - live.Clock.GetElapsedTime(_asked.At);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    // Why at least a millisecond: a timer that rounds down would spin until the deadline.
    private static TimeSpan Bounded(TimeSpan pause) => pause == Timeout.InfiniteTimeSpan ? pause
        : TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling(pause.TotalMilliseconds), 1, int.MaxValue));

    private Task<OpenedEpoch> Open(LiveEngine engine) =>
        _opened is { IsFaulted: false } ? _opened : _opened = live.Threads.Do(engine.Open);

    /// <summary>Writes down where the run stands; false when it is to go on after all.</summary>
    private Task<bool> Rest(LiveEngine engine) => _gate.Through(async () =>
    {
        if (GoesOn(engine))
            return false;
        bool isOver = engine.Month == book.Head.Years * Time.MonthsPerYear;
        await Persist(() => book.ChangeHead(head => head with
        {
            State = !head.IsOpen ? head.State : isOver ? LiveRunState.Finished : LiveRunState.Paused,
            Month = engine.Month,
            StateHash = _hash,
        }));
        End();
        LiveLog.Rests(live.Logger, book.Run, engine.Month, book.Head.State.ToString());
        feed.Add(LiveEventKind.Status, Status);
        return true;
    });

    private async Task Fail(Exception failure)
    {
        LiveLog.Failed(live.Logger, failure, book.Run, _month);
        string where = _engine is { IsCompletedSuccessfully: true, Result: var at } ? $"month {at.Month}, {at.Phase}: " : "";
        try
        {
            await Persist(() => book.ChangeHead(head => head with
            {
                State = LiveRunState.Failed,
                Message = where + failure.Message,
            }));
            End();
            feed.Add(LiveEventKind.Status, Status);
        }
        catch (StaleRunException)
        {
            End();
            Abandon();
        }
    }

    /// <summary>Tries a write until it is done: a storage that is away for a while is no end of a run.</summary>
    private async Task Persist(Func<Task> write)
    {
        while (true)
        {
            try
            {
                await write();
                return;
            }
            catch (Exception lost) when (lost is not (StaleRunException or OutOfMemoryException))
            {
                LiveLog.WriteLost(live.Logger, lost, book.Run);
                if (_hasLeft)
                    throw new StaleRunException(book.Run);
                await Task.Delay(live.Options.RetryPause);
            }
        }
    }

    private void Note(LiveEngine engine)
    {
        _month = engine.Month;
        _hash = engine.Hash.ToString("x16", CultureInfo.InvariantCulture);
        book.NoteYear((_month / Time.MonthsPerYear) - 1, engine.Values);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
