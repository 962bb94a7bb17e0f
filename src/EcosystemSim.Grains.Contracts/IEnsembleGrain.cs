using Orleans.Concurrency;

namespace EcosystemSim.Grains.Contracts;

/// <summary>
/// Coordinates one ensemble, in memory: a batch is open, then leased to a worker, then held until the client has it on its disk,
/// then acknowledged and forgotten. The results directory of the client is the only durable truth; a coordinator that is lost is
/// given the missing batches again.
/// </summary>
[Alias("ecosim.ensemble")]
public interface IEnsembleGrain : IGrainWithStringKey
{
    /// <summary>Takes over the batches that are still missing; replaces what was submitted before under another name.</summary>
    [Alias("submit")]
    Task Submit(EnsembleSpec spec);

    /// <summary>What a silo needs to compile the scenarios; null when nothing was submitted.</summary>
    [Alias("plan"), AlwaysInterleave]
    Task<PlanPackage?> Plan();

    /// <summary>A worker hands in the result of its last lease and takes the next one.</summary>
    [Alias("swap"), AlwaysInterleave]
    Task<SwapReply> Swap(SwapRequest request);

    /// <summary>A worker that stops has no lease any more.</summary>
    [Alias("give-back"), AlwaysInterleave]
    Task GiveBack(string silo, int worker);

    /// <summary>
    /// Finished batches, at once or as soon as there is one; the same ones again until they are acknowledged. Batches in
    /// <see cref="TakeRequest.Acked"/> are forgotten.
    /// </summary>
    [Alias("take"), AlwaysInterleave]
    Task<TakeReply> Take(TakeRequest request, CancellationToken cancel);

    /// <summary>Ends the ensemble; what workers still have in hand is dropped.</summary>
    [Alias("cancel")]
    Task Cancel();
}
