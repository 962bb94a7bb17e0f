using System.Runtime.ExceptionServices;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// The threads that share the chunks of a phase: the one that runs the run, and helpers that a large nation pays for.
/// </summary>
/// <remarks>
/// The bits are those of one thread: chunks are fixed, each writes what is its own, and what is added up over chunks is added in
/// their order, by the caller. Who takes which chunk is left to chance, so a helper that the system keeps waiting delays nobody:
/// the caller goes on, and closes the round to those who have not come. No tasks: nothing is allocated once each kernel has been
/// seen, and no other work is met on the way. A team belongs to one caller; a kernel does not start another.
/// </remarks>
public sealed class Team : IDisposable
{
    /// <summary>Rows from which a pass over a table is shared; below, waking a helper costs what it saves.</summary>
    public const int SharedFrom = 32_768;

    /// <summary>Firms from which a run is given a team: most of its passes are shared then.</summary>
    public const int FirmsFrom = 100_000;

    private const int Closed = 1 << 30;

    /// <summary>Rounds of waiting before a helper parks: some tens of microseconds, about as long as waking it takes.</summary>
    private const int SpinsMax = 2_000;

    /// <summary>Nobody but the caller.</summary>
    public static readonly Team Alone = new();

    private readonly Thread[] _helpers;
    private readonly int _sharedFrom;
    private readonly Lock _faultLock = new();
    private readonly object _parking = new();
    private TeamJob?[] _jobs = [];
    private TeamJob? _job;
    private ExceptionDispatchInfo? _fault;
    private int _faultyChunk, _next, _chunks, _parked, _round;
    private int _gate = Closed;
    private bool _isOver;

    /// <param name="size">Threads, the caller included.</param>
    /// <param name="sharedFrom">Rows from which they share; another number only in tests and measurements.</param>
    public Team(int size, int sharedFrom = SharedFrom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
        _sharedFrom = sharedFrom;
        _helpers = [.. Enumerable.Range(1, size - 1).Select(i => new Thread(Help)
        {
            Name = $"team helper {i}",
            IsBackground = true,
            Priority = Thread.CurrentThread.Priority,
        })];
        foreach (Thread helper in _helpers)
            helper.Start();
    }

    private Team()
    {
        (Size, _helpers) = (1, []);
    }

    /// <summary>Threads, the caller included.</summary>
    public int Size { get; }

    /// <summary>Helpers that have not gone home.</summary>
    public int HelpersAlive => _helpers.Count(helper => helper.IsAlive);

    /// <summary>A team for a nation with so many firms: alone where helpers would cost more than they save.</summary>
    public static Team For(int firms, int threads) => threads > 1 && firms >= FirmsFrom ? new Team(threads) : Alone;

    /// <summary>Whether so many rows are shared.</summary>
    public bool Shares(int rows) => Size > 1 && rows >= _sharedFrom;

    /// <summary>Runs a kernel on every chunk; returns when all are done.</summary>
    /// <exception cref="Exception">What a kernel threw: of several, that of the first chunk, as on one thread.</exception>
    public void ForEach<TKernel>(in TKernel kernel, int rows)
        where TKernel : struct, IChunkKernel
    {
        if (!Shares(rows))
        {
            for (int chunk = 0; chunk < Chunk.NumberOf(rows); chunk++)
                kernel.Run(Chunk.At(chunk, rows));
            return;
        }

        ShareChunks(in kernel, rows, Chunk.Length);
    }

    /// <summary>
    /// Runs a kernel once for each of a few parts of equal weight, whose number is that of its chunk. Bits must not depend on how
    /// many parts there are.
    /// </summary>
    public void ForEachPart<TKernel>(in TKernel kernel, int parts)
        where TKernel : struct, IChunkKernel
    {
        if (parts == 1)
            kernel.Run(new Chunk(0, 0, 1));
        else
            ShareChunks(in kernel, parts, 1);
    }

    /// <summary>Lets the helpers go home and waits for them.</summary>
    public void Dispose()
    {
        lock (_parking)
        {
            Volatile.Write(ref _isOver, true);
            Monitor.PulseAll(_parking);
        }

        foreach (Thread helper in _helpers)
            helper.Join();
    }

    private void ShareChunks<TKernel>(in TKernel kernel, int rows, int length)
        where TKernel : struct, IChunkKernel
    {
        TeamJob<TKernel> job = JobOf<TKernel>();
        (job.Kernel, job.Rows, job.Length) = (kernel, rows, length);
        Share(job, (rows + length - 1) / length);
        job.Kernel = default;
    }

    private void Share(TeamJob job, int chunks)
    {
        (_job, _chunks, _next, _fault) = (job, chunks, 0, null);
        Volatile.Write(ref _gate, 0);
        Interlocked.Increment(ref _round);
        if (Volatile.Read(ref _parked) > 0)
        {
            lock (_parking)
                Monitor.PulseAll(_parking);
        }

        TakeChunks(job);
        Interlocked.Or(ref _gate, Closed);
        SpinWait wait = default;
        while (Volatile.Read(ref _gate) != Closed)
            wait.SpinOnce(sleep1Threshold: -1);
        _fault?.Throw();
    }

    private void TakeChunks(TeamJob job)
    {
        for (int chunk = Interlocked.Increment(ref _next) - 1; chunk < _chunks; chunk = Interlocked.Increment(ref _next) - 1)
        {
            try
            {
                job.Run(chunk);
            }
            catch (Exception fault)
            {
                Note(fault, chunk);
                return;
            }
        }
    }

    // Chunks before a broken one were taken before it, so the first that breaks is found whoever takes it; those behind it are
    // not wanted any more.
    private void Note(Exception fault, int chunk)
    {
        lock (_faultLock)
        {
            if (_fault is null || chunk < _faultyChunk)
                (_fault, _faultyChunk) = (ExceptionDispatchInfo.Capture(fault), chunk);
        }

        Interlocked.Exchange(ref _next, _chunks);
    }

    private void Help()
    {
        int seen = 0;
        while (Next(ref seen))
        {
            if (!Enter())
                continue;
            TakeChunks(_job!);
            Interlocked.Decrement(ref _gate);
        }
    }

    /// <summary>Waits for a round that it has not seen; false when there will be none.</summary>
    private bool Next(ref int seen)
    {
        for (int spins = 0; spins < SpinsMax; spins++)
        {
            if (Volatile.Read(ref _isOver))
                return false;
            if (Volatile.Read(ref _round) != seen)
            {
                seen = Volatile.Read(ref _round);
                return true;
            }

            Thread.SpinWait(1);
        }

        lock (_parking)
        {
            Interlocked.Increment(ref _parked);
            while (!_isOver && Volatile.Read(ref _round) == seen)
                Monitor.Wait(_parking);
            Interlocked.Decrement(ref _parked);
            seen = Volatile.Read(ref _round);
            return !_isOver;
        }
    }

    /// <summary>Joins the round, unless the caller has closed it. Work is replaced only when nobody is inside.</summary>
    private bool Enter()
    {
        int gate = Volatile.Read(ref _gate);
        while ((gate & Closed) == 0)
        {
            int before = Interlocked.CompareExchange(ref _gate, gate + 1, gate);
            if (before == gate)
                return true;
            gate = before;
        }

        return false;
    }

    private TeamJob<TKernel> JobOf<TKernel>()
        where TKernel : struct, IChunkKernel
    {
        int number = TeamJob<TKernel>.Number;
        if (number >= _jobs.Length)
            Array.Resize(ref _jobs, number + 1);
        return (TeamJob<TKernel>)(_jobs[number] ??= new TeamJob<TKernel>());
    }
}
