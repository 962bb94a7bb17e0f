using System.Globalization;
using StackExchange.Redis;

namespace EcosystemSim.Grains.Storage;

/// <summary>Live runs in Redis: the storage of a cluster. What must happen together is one script.</summary>
public sealed class RedisRunStore(IConnectionMultiplexer redis, string prefix) : IRunStore
{
    private const string CreateScript = """
        if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
        redis.call('HSET', KEYS[1], 'spec', ARGV[1], 'head', ARGV[2], 'version', 1, 'length', 0)
        redis.call('SADD', KEYS[2], ARGV[3])
        return 1
        """;

    private const string WriteHeadScript = """
        if redis.call('HGET', KEYS[1], 'version') ~= ARGV[2] then return 0 end
        redis.call('HSET', KEYS[1], 'head', ARGV[1])
        redis.call('HINCRBY', KEYS[1], 'version', 1)
        return 1
        """;

    private const string AppendScript = """
        if redis.call('HGET', KEYS[1], 'length') ~= ARGV[1] then return 0 end
        redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
        redis.call('HINCRBY', KEYS[1], 'length', 1)
        return 1
        """;

    private const string SnapshotScript = """
        if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
        return redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
        """;

    private const string BranchScript = """
        local length = tonumber(ARGV[2])
        local parent = tonumber(redis.call('HGET', KEYS[1], 'length') or '-1')
        if redis.call('EXISTS', KEYS[4]) == 1 or parent < length then return 0 end
        redis.call('HSET', KEYS[4], 'spec', redis.call('HGET', KEYS[1], 'spec'),
            'head', ARGV[1], 'version', 1, 'length', ARGV[2])
        for i = 0, length do
            local record = i < length and redis.call('HGET', KEYS[2], tostring(i))
            if record then redis.call('HSET', KEYS[5], tostring(i), record) end
            local snapshot = redis.call('HGET', KEYS[3], tostring(i))
            if snapshot then redis.call('HSET', KEYS[6], tostring(i), snapshot) end
        end
        redis.call('SADD', KEYS[7], ARGV[3])
        return 1
        """;

    private IDatabase Database => redis.GetDatabase();

    // The braces keep all keys of the product in one slot, so that a script may touch two runs.
    private RedisKey All => $"{{{prefix}}}/live/runs";

    public Task<bool> Create(string run, byte[] spec, byte[] head) =>
        Ask(CreateScript, [Key(run, "run"), All], [spec, head, run]);

    public async Task<StoredRun?> Read(string run)
    {
        RedisValue[] fields = await Database.HashGetAsync(Key(run, "run"), ["spec", "head", "version", "length"]);
        return fields[0].IsNull ? null : new StoredRun(run, fields[0]!, fields[1]!, (long)fields[2], (int)fields[3]);
    }

    public async Task<IReadOnlyList<StoredRun>> List()
    {
        List<StoredRun> runs = [];
        RedisValue[] ids = await Database.SetMembersAsync(All);
        foreach (string run in ids.Select(id => (string)id!).Order(StringComparer.Ordinal))
        {
            RedisValue[] fields = await Database.HashGetAsync(Key(run, "run"), ["head", "version", "length"]);
            if (!fields[0].IsNull)
                runs.Add(new StoredRun(run, [], fields[0]!, (long)fields[1], (int)fields[2]));
        }

        return runs;
    }

    public Task<bool> WriteHead(string run, byte[] head, long expectedVersion) =>
        Ask(WriteHeadScript, [Key(run, "run")], [head, Text(expectedVersion)]);

    public Task<bool> Append(string run, int sequence, byte[] record) =>
        Ask(AppendScript, [Key(run, "run"), Key(run, "log")], [Text(sequence), record]);

    public async Task<IReadOnlyList<byte[]>> ReadLog(string run, int from, int count)
    {
        int length = (int)await Database.HashGetAsync(Key(run, "run"), "length");
        int there = Math.Min(count, length - from);
        if (there <= 0)
            return [];
        RedisValue[] records = await Database.HashGetAsync(
            Key(run, "log"), [.. Enumerable.Range(from, there).Select(sequence => (RedisValue)Text(sequence))]);
        return [.. records.Select(record => (byte[])record!)];
    }

    public Task WriteSnapshot(string run, int sequence, byte[] snapshot) =>
        Ask(SnapshotScript, [Key(run, "run"), Key(run, "snapshots")], [Text(sequence), snapshot]);

    public async Task<StoredSnapshot?> ReadSnapshot(string run, int upToSequence)
    {
        RedisValue[] kept = await Database.HashKeysAsync(Key(run, "snapshots"));
        int last = kept.Select(sequence => (int)sequence).Where(sequence => sequence <= upToSequence).DefaultIfEmpty(-1).Max();
        RedisValue content = last < 0 ? default : await Database.HashGetAsync(Key(run, "snapshots"), Text(last));
        return content.IsNull ? null : new StoredSnapshot(last, content!);
    }

    public Task<bool> Branch(string parent, string branch, byte[] head, int length) => Ask(
        BranchScript,
        [
            Key(parent, "run"), Key(parent, "log"), Key(parent, "snapshots"),
            Key(branch, "run"), Key(branch, "log"), Key(branch, "snapshots"), All,
        ],
        [head, Text(length), branch]);

    public async Task Delete(string run)
    {
        await Database.KeyDeleteAsync([Key(run, "run"), Key(run, "log"), Key(run, "snapshots")]);
        await Database.SetRemoveAsync(All, run);
    }

    private RedisKey Key(string run, string what) => $"{{{prefix}}}/live/{run}/{what}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<bool> Ask(string script, RedisKey[] keys, RedisValue[] values) =>
        (int)await Database.ScriptEvaluateAsync(script, keys, values) == 1;
}
