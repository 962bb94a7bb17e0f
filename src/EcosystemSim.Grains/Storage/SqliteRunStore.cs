using Microsoft.Data.Sqlite;

namespace EcosystemSim.Grains.Storage;

/// <summary>Live runs in a SQLite file: the storage of one machine.</summary>
public sealed class SqliteRunStore(SqliteFile file) : IRunStore
{
    public Task<bool> Create(string run, byte[] spec, byte[] head) => file.Do(writes: true, db => db.Execute(
        "INSERT OR IGNORE INTO run (id, spec, head, version, length) VALUES (?1, ?2, ?3, 1, 0)", run, spec, head) == 1);

    public Task<StoredRun?> Read(string run) => file.Do(writes: false, db => db.Query(
        "SELECT id, spec, head, version, length FROM run WHERE id = ?1", ReadRun, run).SingleOrDefault());

    public Task<IReadOnlyList<StoredRun>> List() => file.Do<IReadOnlyList<StoredRun>>(writes: false, db => db.Query(
        "SELECT id, x'', head, version, length FROM run ORDER BY id", ReadRun));

    public Task<bool> WriteHead(string run, byte[] head, long expectedVersion) => file.Do(writes: true, db => db.Execute(
        "UPDATE run SET head = ?2, version = version + 1 WHERE id = ?1 AND version = ?3", run, head, expectedVersion) == 1);

    public Task<bool> Append(string run, int sequence, byte[] record) => file.Do(writes: true, db =>
    {
        if (db.Execute("UPDATE run SET length = length + 1 WHERE id = ?1 AND length = ?2", run, sequence) != 1)
            return false;
        db.Execute("INSERT INTO record (run, sequence, content) VALUES (?1, ?2, ?3)", run, sequence, record);
        return true;
    });

    public Task<IReadOnlyList<byte[]>> ReadLog(string run, int from, int count) =>
        file.Do<IReadOnlyList<byte[]>>(writes: false, db => db.Query(
            "SELECT content FROM record WHERE run = ?1 AND sequence >= ?2 ORDER BY sequence LIMIT ?3",
            row => row.GetFieldValue<byte[]>(0), run, from, count));

    public Task WriteSnapshot(string run, int sequence, byte[] snapshot) => file.Do(writes: true, db => db.Execute(
        "INSERT OR REPLACE INTO snapshot (run, sequence, content) SELECT id, ?2, ?3 FROM run WHERE id = ?1",
        run, sequence, snapshot));

    public Task<StoredSnapshot?> ReadSnapshot(string run, int upToSequence) => file.Do(writes: false, db => db.Query(
        "SELECT sequence, content FROM snapshot WHERE run = ?1 AND sequence <= ?2 ORDER BY sequence DESC LIMIT 1",
        row => new StoredSnapshot(row.GetInt32(0), row.GetFieldValue<byte[]>(1)), run, upToSequence).SingleOrDefault());

    public Task<bool> Branch(string parent, string branch, byte[] head, int length) => file.Do(writes: true, db =>
    {
        int created = db.Execute(
            """
            INSERT OR IGNORE INTO run (id, spec, head, version, length)
            SELECT ?2, spec, ?3, 1, ?4 FROM run WHERE id = ?1 AND length >= ?4
            """,
            parent, branch, head, length);
        if (created != 1)
            return false;
        foreach (string table in (string[])["record", "snapshot"])
        {
            // A snapshot stands before its record, so that one at the place of the branch is of the shared past.
            string past = table == "record" ? "<" : "<=";
            db.Execute(
                $"INSERT INTO {table} SELECT ?2, sequence, content FROM {table} WHERE run = ?1 AND sequence {past} ?3",
                parent, branch, length);
        }

        return true;
    });

    public Task Delete(string run) => file.Do(writes: true, db =>
    {
        db.Execute("DELETE FROM record WHERE run = ?1", run);
        db.Execute("DELETE FROM snapshot WHERE run = ?1", run);
        return db.Execute("DELETE FROM run WHERE id = ?1", run);
    });

    private static StoredRun ReadRun(SqliteDataReader row) => new(
        row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2), row.GetInt64(3), row.GetInt32(4));
}
