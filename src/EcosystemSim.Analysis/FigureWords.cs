namespace EcosystemSim.Analysis;

/// <summary>Words of a figure that a summary does not know.</summary>
/// <param name="ScenarioTitle">Title of the scenario.</param>
/// <param name="PolicyTitles">Titles of the policies, by index.</param>
/// <param name="YearLabels">One label per model year, the start first.</param>
/// <param name="Futures">Number of futures drawn; 0 where scenarios differ in their sizes.</param>
/// <param name="Replicates">Number of replicates of each future; 0 where scenarios differ in their sizes.</param>
/// <param name="Source">Who computed it: tool, version, scenario hash.</param>
public sealed record FigureWords(
    string ScenarioTitle,
    IReadOnlyList<string> PolicyTitles,
    IReadOnlyList<string> YearLabels,
    int Futures,
    int Replicates,
    string Source)
{
    /// <summary>Titles of the sectors of the nation's table, by place; a sector without one goes by its number.</summary>
    public IReadOnlyList<string> SectorTitles { get; init; } = [];
}
