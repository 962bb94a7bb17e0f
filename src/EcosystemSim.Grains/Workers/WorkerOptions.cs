namespace EcosystemSim.Grains.Workers;

/// <summary>How a silo works.</summary>
/// <param name="Threads">Runs at the same time.</param>
public sealed record WorkerOptions(int Threads);
