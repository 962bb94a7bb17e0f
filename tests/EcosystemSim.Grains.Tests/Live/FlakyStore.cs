using EcosystemSim.Grains.Storage;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>A storage whose every third write breaks: in turns before it was done, and after it, when nobody knows.</summary>
internal sealed class FlakyStore(IRunStore store) : IRunStore
{
    private int _writes;

    /// <summary>Writes that broke.</summary>
    public int Broken { get; private set; }

    public Task<bool> Create(string run, byte[] spec, byte[] head) => store.Create(run, spec, head);

    public Task<StoredRun?> Read(string run) => store.Read(run);

    public Task<IReadOnlyList<StoredRun>> List() => store.List();

    public Task<bool> WriteHead(string run, byte[] head, long expectedVersion) =>
        Flaky(() => store.WriteHead(run, head, expectedVersion));

    public Task<bool> Append(string run, int sequence, byte[] record) => Flaky(() => store.Append(run, sequence, record));

    public Task<IReadOnlyList<byte[]>> ReadLog(string run, int from, int count) => store.ReadLog(run, from, count);

    public Task WriteSnapshot(string run, int sequence, byte[] snapshot) => Flaky(async () =>
    {
        await store.WriteSnapshot(run, sequence, snapshot);
        return true;
    });

    public Task<StoredSnapshot?> ReadSnapshot(string run, int upToSequence) => store.ReadSnapshot(run, upToSequence);

    public Task<bool> Branch(string parent, string branch, byte[] head, int length) =>
        store.Branch(parent, branch, head, length);

    public Task Delete(string run) => store.Delete(run);

    private async Task<bool> Flaky(Func<Task<bool>> write)
    {
        int number = Interlocked.Increment(ref _writes);
        bool breaks = number % 3 == 0, isDoneFirst = number % 2 == 0;
        bool answer = (!breaks || isDoneFirst) && await write();
        if (!breaks)
            return answer;
        Broken++;
        throw new IOException("The storage is away for a moment.");
    }
}
