namespace EcosystemSim.Results.Stored;

/// <summary>Why results cannot be written or read where the user wants them; the message says what to do.</summary>
public sealed class ResultsDirectoryException(string message) : Exception(message);
