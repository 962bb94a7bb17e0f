using System.Net;

namespace EcosystemSim.Grains.Hosting;

/// <summary>How a silo stands in a cluster.</summary>
/// <param name="Threads">Runs at the same time.</param>
/// <param name="Bind">Address that it listens on and that the others reach it by.</param>
/// <param name="Port">Port for other silos; the next one is for clients. Null for free ones.</param>
public sealed record SiloSettings(int Threads, IPAddress Bind, int? Port = null);
