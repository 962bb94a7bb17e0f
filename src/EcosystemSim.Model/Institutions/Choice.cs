namespace EcosystemSim.Model.Institutions;

/// <summary>One number of a decision.</summary>
/// <param name="Key">Name in messages and files, such as <c>share-academic</c>.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Meaning">What it is, in a phrase.</param>
/// <param name="Low">Least value; a lower one is raised to it.</param>
/// <param name="High">Greatest value; a higher one is lowered to it.</param>
public sealed record Choice(string Key, string Unit, string Meaning, double Low, double High);
