namespace EcosystemSim.Model.Institutions;

/// <summary>One number of an observation.</summary>
/// <param name="Key">Name in messages and files, such as <c>research-rank</c>.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Meaning">What it is, in a phrase.</param>
public sealed record Seen(string Key, string Unit, string Meaning);
