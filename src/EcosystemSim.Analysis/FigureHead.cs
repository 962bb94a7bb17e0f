namespace EcosystemSim.Analysis;

/// <summary>The words around a drawing, ready to draw.</summary>
/// <param name="Title">What is shown, in plain words.</param>
/// <param name="Aside">Unit or direction, beside the title; may be empty.</param>
/// <param name="Sentence">The result with its numbers and their doubt.</param>
/// <param name="SmallPrint">Scenario, runs, what lines and bands mean, source.</param>
public sealed record FigureHead(string Title, string Aside, string Sentence, string SmallPrint);
