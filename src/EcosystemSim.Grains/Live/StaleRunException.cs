namespace EcosystemSim.Grains.Live;

/// <summary>Somebody else has written to the run since this activation read it: it has to be read again.</summary>
/// <remarks>To a caller it is a call that got lost, which may be repeated.</remarks>
internal sealed class StaleRunException(string run)
    : OrleansException($"The live run {run} was changed by another activation; it goes on from what is written.");
