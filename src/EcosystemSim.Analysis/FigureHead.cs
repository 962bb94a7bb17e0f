using System.Text.RegularExpressions;

namespace EcosystemSim.Analysis;

/// <summary>The words around a drawing, ready to draw.</summary>
/// <param name="Title">What is shown, in plain words.</param>
/// <param name="Aside">Unit or direction, beside the title; may be empty.</param>
/// <param name="Sentence">The result with its numbers and their doubt.</param>
/// <param name="SmallPrint">Scenario, runs, what lines and bands mean, source.</param>
public sealed partial record FigureHead(string Title, string Aside, string Sentence, string SmallPrint)
{
    public string Sentence { get; init; } = Tied(Sentence);

    public string SmallPrint { get; init; } = Tied(SmallPrint);

    /// <summary>A number and its unit are not broken over two lines.</summary>
    private static string Tied(string text) => NumberBeforeUnit().Replace(text, "\u00A0");

    [GeneratedRegex("(?<=[0-9]) (?=%|percentage|place|million|year|person|papers|a year|runs? per|futures? x|\\[)")]
    private static partial Regex NumberBeforeUnit();
}
