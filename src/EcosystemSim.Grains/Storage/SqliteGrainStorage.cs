using System.Globalization;
using Orleans.Storage;

namespace EcosystemSim.Grains.Storage;

/// <summary>State of grains in a SQLite file; the version column is the etag.</summary>
public sealed class SqliteGrainStorage(SqliteFile file, IGrainStorageSerializer serializer) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        (byte[] Content, long Version)? row = await file.Do(writes: false, db => db.Query<(byte[], long)?>(
            "SELECT content, version FROM grain WHERE name = ?1 AND id = ?2",
            row => (row.GetFieldValue<byte[]>(0), row.GetInt64(1)), stateName, grainId.ToString()).SingleOrDefault());
        grainState.RecordExists = row is not null;
        grainState.State = row is { } found
            ? serializer.Deserialize<T>(new BinaryData(found.Content))
            : Activator.CreateInstance<T>();
        grainState.ETag = row?.Version.ToString(CultureInfo.InvariantCulture);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        byte[] content = serializer.Serialize(grainState.State).ToArray();
        long expected = VersionOf(grainState.ETag);
        int written = await file.Do(writes: true, db => expected == 0
            ? db.Execute(
                "INSERT OR IGNORE INTO grain (name, id, content, version) VALUES (?1, ?2, ?3, 1)",
                stateName, grainId.ToString(), content)
            : db.Execute(
                "UPDATE grain SET content = ?3, version = version + 1 WHERE name = ?1 AND id = ?2 AND version = ?4",
                stateName, grainId.ToString(), content, expected));
        Expect(written, grainId, expected);
        grainState.RecordExists = true;
        grainState.ETag = (expected + 1).ToString(CultureInfo.InvariantCulture);
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        long expected = VersionOf(grainState.ETag);
        int cleared = await file.Do(writes: true, db => db.Execute(
            "DELETE FROM grain WHERE name = ?1 AND id = ?2 AND version = ?3", stateName, grainId.ToString(), expected));
        if (expected > 0)
            Expect(cleared, grainId, expected);
        grainState.RecordExists = false;
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
    }

    private static long VersionOf(string? etag) =>
        etag is null ? 0 : long.Parse(etag, NumberStyles.None, CultureInfo.InvariantCulture);

    private static void Expect(int rows, GrainId grainId, long expected)
    {
        if (rows != 1)
            throw new InconsistentStateException($"The state of {grainId} is no longer version {expected}.");
    }
}
