namespace EcosystemSim.Grains.Workers;

/// <summary>Why this silo cannot run a study.</summary>
internal sealed class PlanMismatchException(string message) : Exception(message);
