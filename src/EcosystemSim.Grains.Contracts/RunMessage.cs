using System.Runtime.InteropServices;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Grains.Contracts;

/// <summary>A run's record on the wire.</summary>
/// <param name="Key">Its identity, 64 hexadecimal digits: the client checks that it got the run it asked for.</param>
/// <param name="StateHash">Hash of the state after the last tick.</param>
/// <param name="Values">
/// Yearly values as bytes. Why bytes: a coordinator passes them on as one block and never looks inside.
/// </param>
/// <param name="Failure">Why it broke; null when it finished.</param>
[GenerateSerializer, Immutable, Alias("ecosim.run")]
public sealed record RunMessage(
    [property: Id(0)] string Key,
    [property: Id(1)] ulong StateHash,
    [property: Id(2)] byte[] Values,
    [property: Id(3)] FailureMessage? Failure)
{
    /// <summary>Bytes of a message beside its values, about.</summary>
    private const int Overhead = 256;

    public long Size => Values.Length + Overhead;

    public static RunMessage Of(RunRecord record) => new(
        record.Key.Hex,
        record.StateHash,
        MemoryMarshal.AsBytes(record.Values.AsSpan()).ToArray(),
        record.Failure is { } failure ? FailureMessage.Of(failure) : null);

    /// <param name="id">The run's place in the study of whoever asks.</param>
    public RunRecord ToRecord(RunId id) => new()
    {
        Key = new RunKey(Key),
        Id = id,
        StateHash = StateHash,
        Values = MemoryMarshal.Cast<byte, double>(Values).ToArray(),
        Failure = Failure is { } failure ? failure.ToFailure() : null,
    };
}

/// <summary>A <see cref="RunFailure"/> on the wire.</summary>
[GenerateSerializer, Immutable, Alias("ecosim.failure")]
public sealed record FailureMessage(
    [property: Id(0)] int Tick,
    [property: Id(1)] string Phase,
    [property: Id(2)] string Message,
    [property: Id(3)] string Entity)
{
    public static FailureMessage Of(RunFailure failure) => new(failure.Tick, failure.Phase, failure.Message, failure.Entity);

    public RunFailure ToFailure() => new(Tick, Phase, Entity, Message);
}
