namespace EcosystemSim.Grains.Workers;

/// <summary>How a coordinator knows a worker.</summary>
/// <param name="Silo">Address of its silo.</param>
/// <param name="Number">Number among the workers of the silo.</param>
internal sealed record WorkerName(string Silo, int Number);
