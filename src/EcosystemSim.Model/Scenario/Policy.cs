using EcosystemSim.Model.Controls;

namespace EcosystemSim.Model.Scenario;

/// <summary>A named set of dated lever settings, agreements and decision rules.</summary>
/// <param name="Name">Key in the scenario file; "none" is the null policy.</param>
/// <param name="Title">Words for figures and reports.</param>
/// <param name="Timeline">Lever records, and environment records that differ from the scenario's, by month; later ones win within
/// a month.</param>
/// <param name="Agreements">Bilateral agreements.</param>
/// <param name="Rules">Decision rule by institution type where it is not the default, such as steering-committee: gap.</param>
public sealed record Policy(
    string Name,
    string Title,
    IReadOnlyList<ControlRecord> Timeline,
    IReadOnlyList<Agreement> Agreements,
    IReadOnlyDictionary<string, string> Rules)
{
    public const string NullName = "none";
}
