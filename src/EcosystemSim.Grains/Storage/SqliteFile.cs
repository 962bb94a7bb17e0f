using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace EcosystemSim.Grains.Storage;

/// <summary>
/// One SQLite file and the thread that works on it. What waits is done together and committed at once, so that a thousand small
/// writes cost one flush of the disk; an answer is given only after that flush.
/// </summary>
/// <remarks>
/// Why a thread: a flush blocks, and neither a grain nor the thread pool of a small machine may wait for a disk. Why SQLite:
/// it survives a kill at any moment; the file storage that comes with Orleans rewrites in place and tears.
/// </remarks>
public sealed class SqliteFile : IDisposable
{
    private const int MostAtOnce = 1000;

    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 10000;
        CREATE TABLE IF NOT EXISTS run (
            id TEXT PRIMARY KEY, spec BLOB NOT NULL, head BLOB NOT NULL, version INTEGER NOT NULL, length INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS record (
            run TEXT NOT NULL, sequence INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (run, sequence));
        CREATE TABLE IF NOT EXISTS snapshot (
            run TEXT NOT NULL, sequence INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (run, sequence));
        CREATE TABLE IF NOT EXISTS grain (
            name TEXT NOT NULL, id TEXT NOT NULL, content BLOB, version INTEGER NOT NULL, PRIMARY KEY (name, id)) WITHOUT ROWID;
        """;

    private readonly BlockingCollection<Work> _queue = [];
    private readonly string _source;
    private readonly Thread _thread;

    private SqliteFile(string source)
    {
        _source = source;
        _thread = new Thread(Serve) { Name = "live run storage", IsBackground = true };
        _thread.Start();
    }

    /// <summary>The file of a data folder, which is made when it is missing.</summary>
    public static SqliteFile In(string folder)
    {
        Directory.CreateDirectory(folder);
        return new SqliteFile(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "live-runs.sqlite"),
            Pooling = false,
        }.ToString());
    }

    /// <summary>Nothing on the disk: for runs that end with the process.</summary>
    public static SqliteFile InMemory() => new("Data Source=:memory:;Pooling=False");

    /// <summary>Does something with the file, together with what else waits.</summary>
    /// <typeparam name="T">Its answer.</typeparam>
    /// <param name="writes">Whether it changes anything.</param>
    /// <param name="body">What to do; runs on the thread of the file.</param>
    public Task<T> Do<T>(bool writes, Func<SqliteConnection, T> body)
    {
        var work = new Work<T>(writes, body);
        _queue.Add(work);
        return work.Task;
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
    }

    private void Serve()
    {
        using var connection = new SqliteConnection(_source);
        Exception? broken = Try(() => Open(connection));
        List<Work> batch = [];
        foreach (Work first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostAtOnce && _queue.TryTake(out Work? next))
                batch.Add(next);
            Exception? failure = broken ?? Try(() => Commit(connection, batch));
            foreach (Work work in batch)
                work.Answer(failure);
            batch.Clear();
        }
    }

    private static void Open(SqliteConnection connection)
    {
        connection.Open();
        using SqliteCommand schema = connection.CreateCommand();
        schema.CommandText = Schema;
        schema.ExecuteNonQuery();
    }

    /// <summary>All or nothing: when one breaks, which takes a broken disk, none was done.</summary>
    private static void Commit(SqliteConnection connection, List<Work> batch)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: !batch.Exists(work => work.Writes));
        foreach (Work work in batch)
            work.Do(connection);
        transaction.Commit();
    }

    private static Exception? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure;
        }
    }

    private abstract class Work(bool writes)
    {
        public bool Writes { get; } = writes;

        public abstract void Do(SqliteConnection connection);

        public abstract void Answer(Exception? failure);
    }

    private sealed class Work<T>(bool writes, Func<SqliteConnection, T> body) : Work(writes)
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _answer = default!;

        public Task<T> Task => _done.Task;

        public override void Do(SqliteConnection connection) => _answer = body(connection);

        public override void Answer(Exception? failure)
        {
            if (failure is null)
                _done.SetResult(_answer);
            else
                _done.SetException(failure);
        }
    }
}
