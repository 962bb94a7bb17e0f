namespace EcosystemSim.Grains.Hosting;

/// <summary>Why a cluster cannot be joined or asked; the message is for the user and says what to do.</summary>
public sealed class ClusterUnreachableException(string message) : Exception(message);
