namespace EcosystemSim.Scenarios.Reading;

/// <summary>A place in a scenario file; lines and columns count from 1, and line 0 means "not in a file" (the command line).</summary>
public readonly record struct Location(string File, int Line, int Column);
