namespace EcosystemSim.Grains.Contracts.Client;

/// <summary>No silo works on an ensemble, and why.</summary>
public sealed class EnsembleRefusedException(IReadOnlyList<string> refusals)
    : Exception($"No silo may work on this ensemble. {string.Join(". ", refusals)}.")
{
    public IReadOnlyList<string> Refusals => refusals;
}
