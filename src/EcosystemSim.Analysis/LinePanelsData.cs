namespace EcosystemSim.Analysis;

/// <summary>Everything that small panels of lines show, ready to draw: one panel per indicator, one line per policy.</summary>
/// <param name="Head">Title, sentence, small print.</param>
/// <param name="YearLabels">One label per model year, the start first.</param>
/// <param name="Policies">The policies in the order of the key.</param>
/// <param name="BesideTitle">Name of the dotted line in the key; empty when no panel has one.</param>
/// <param name="SharesAxis">Whether all panels have the same value axis.</param>
/// <param name="Columns">Panels in a row.</param>
/// <param name="Panels">The panels in reading order.</param>
public sealed record LinePanelsData(
    FigureHead Head,
    IReadOnlyList<string> YearLabels,
    IReadOnlyList<PolicyTag> Policies,
    string BesideTitle,
    bool SharesAxis,
    int Columns,
    IReadOnlyList<LinePanel> Panels);

/// <summary>One indicator under all policies.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Unit">How the numbers are shown.</param>
/// <param name="Bands">For each policy of the key one band per model year, the start first.</param>
/// <param name="Beside">Another indicator for comparison, under the first policy compared to; may be empty.</param>
public sealed record LinePanel(
    string Title,
    DisplayUnit Unit,
    IReadOnlyList<IReadOnlyList<Band>> Bands,
    IReadOnlyList<Band> Beside);
