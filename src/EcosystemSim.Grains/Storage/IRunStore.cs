namespace EcosystemSim.Grains.Storage;

/// <summary>
/// Where live runs are written down: what each is, where it stands, its log of epochs and a snapshot now and then. Bytes in,
/// bytes out. What a call has answered survives the death of the process.
/// </summary>
public interface IRunStore
{
    /// <summary>Writes a new run; false when there is one of that id.</summary>
    Task<bool> Create(string run, byte[] spec, byte[] head);

    /// <summary>A run as it was last written; null when there is none.</summary>
    Task<StoredRun?> Read(string run);

    /// <summary>All runs by ordinal id, without their specs.</summary>
    Task<IReadOnlyList<StoredRun>> List();

    /// <summary>Writes where a run stands; false when somebody else did since, or deleted it.</summary>
    Task<bool> WriteHead(string run, byte[] head, long expectedVersion);

    /// <summary>Writes the next record of a log; false when it is not <paramref name="sequence"/>, or there is no such
    /// run.</summary>
    Task<bool> Append(string run, int sequence, byte[] record);

    /// <summary>Records of a log, from one on, in their order.</summary>
    Task<IReadOnlyList<byte[]>> ReadLog(string run, int from, int count);

    /// <summary>Keeps the engine's state before a record of the log; later ones of the same place replace it.</summary>
    Task WriteSnapshot(string run, int sequence, byte[] snapshot);

    /// <summary>The last snapshot up to a place of the log; null when there is none.</summary>
    Task<StoredSnapshot?> ReadSnapshot(string run, int upToSequence);

    /// <summary>
    /// A new run with the first records of another's log, and its snapshots up to there, all at once; false when there is one of
    /// that id, or the parent does not have them.
    /// </summary>
    Task<bool> Branch(string parent, string branch, byte[] head, int length);

    /// <summary>Removes a run and all that is kept of it.</summary>
    Task Delete(string run);
}

/// <summary>A run as it is stored.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Spec">What it is made of; never changes.</param>
/// <param name="Head">Where it stands.</param>
/// <param name="Version">Grows with every change of the head.</param>
/// <param name="Length">Records in its log.</param>
public sealed record StoredRun(string Run, byte[] Spec, byte[] Head, long Version, int Length);

/// <summary>A state of the engine.</summary>
/// <param name="Sequence">The record of the log that comes next.</param>
/// <param name="Content">The state.</param>
public sealed record StoredSnapshot(int Sequence, byte[] Content);
