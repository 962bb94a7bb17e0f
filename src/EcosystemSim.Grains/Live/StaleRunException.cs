namespace EcosystemSim.Grains.Live;

/// <summary>Somebody else has written to the run since this activation read it: it has to read again, elsewhere or here.</summary>
internal sealed class StaleRunException(string run)
    : Exception($"The live run {run} was changed by another activation; it goes on from what is written.");
