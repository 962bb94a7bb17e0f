using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts;

/// <summary>What a client says.</summary>
/// <param name="Acked">Numbers of batches that are on its disk.</param>
/// <param name="Max">Most batches it takes at once.</param>
/// <param name="Waits">Whether it waits a moment for a batch when there is none.</param>
/// <param name="Submission">The submission that <paramref name="Acked"/> is of.</param>
[GenerateSerializer, Immutable, Alias("ecosim.take")]
public sealed record TakeRequest(
    [property: Id(0)] ImmutableArray<int> Acked,
    [property: Id(1)] int Max,
    [property: Id(2)] bool Waits,
    [property: Id(3)] string Submission = "");

/// <summary>What it gets.</summary>
/// <param name="IsKnown">
/// False when the coordinator was lost, or has nothing left of the submission: it must be given the missing batches again.
/// </param>
/// <param name="Batches">Finished batches that are not acknowledged.</param>
/// <param name="Workers">Leases that are out now.</param>
/// <param name="Refusals">Silos that may not work on the ensemble, and why.</param>
/// <param name="HasMore">Whether there are more finished batches than fit.</param>
[GenerateSerializer, Immutable, Alias("ecosim.take-reply")]
public sealed record TakeReply(
    [property: Id(0)] bool IsKnown,
    [property: Id(1)] ImmutableArray<HeldBatch> Batches,
    [property: Id(2)] int Workers,
    [property: Id(3)] ImmutableArray<string> Refusals,
    [property: Id(4)] bool HasMore = false);

/// <summary>A finished batch in the coordinator's hands.</summary>
/// <param name="Number">Number of the batch, to acknowledge it by.</param>
/// <param name="Batch">The runs it is of.</param>
/// <param name="Runs">Their results; empty when the batch was given up.</param>
/// <param name="Lost">Why it was given up: its single run took a worker with it, twice. Null otherwise.</param>
[GenerateSerializer, Immutable, Alias("ecosim.held-batch")]
public sealed record HeldBatch(
    [property: Id(0)] int Number,
    [property: Id(1)] Batch Batch,
    [property: Id(2)] ImmutableArray<RunMessage> Runs,
    [property: Id(3)] string? Lost);
