using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios.Countries;

/// <summary>A nation's own file: the profile for the model, and where each of its numbers comes from, for display.</summary>
/// <param name="Profile">Settings and sectors.</param>
/// <param name="Values">The values the file states, in its order; other settings have their default and its source.</param>
/// <param name="SectorSources">Where the columns of the sector table come from.</param>
/// <param name="DataHash">SHA-256 of the file in hexadecimal.</param>
public sealed record NationFile(
    NationProfile Profile,
    IReadOnlyList<StatedValue> Values,
    SectorSources SectorSources,
    string DataHash);

/// <summary>One value of a nation's file.</summary>
/// <param name="Setting">What it is a value of.</param>
/// <param name="Value">The value, in the unit of the setting.</param>
/// <param name="Source">The evidence the file gives.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record StatedValue(Setting Setting, double Value, Source Source, int Line);

/// <summary>The evidence for each column of the sector table.</summary>
public sealed record SectorSources(Source ValueAddedShare, Source EmploymentShare, Source Exposure, Source AdoptionRatio);
