using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Scenario;

/// <summary>The focal nation's own start values (MODEL.md 9.1): settings and the sector table.</summary>
/// <param name="Iso3">ISO 3166 alpha-3 code.</param>
/// <param name="Settings">Start stocks, wages and rates, with the scenario's constants applied.</param>
/// <param name="Sectors">The sectors, in the order of the file.</param>
public sealed record NationProfile(string Iso3, SettingSet Settings, IReadOnlyList<SectorRow> Sectors);

/// <summary>One sector of the focal nation at the start.</summary>
/// <param name="Name">Readable name.</param>
/// <param name="ValueAddedShare">Share of GDP; sums to 1 over sectors.</param>
/// <param name="EmploymentShare">Share of employment; sums to 1 over sectors.</param>
/// <param name="Exposure">Share of tasks exposed to AI.</param>
/// <param name="AdoptionRatio">Initial adoption relative to the national value.</param>
public sealed record SectorRow(
    string Name,
    double ValueAddedShare,
    double EmploymentShare,
    double Exposure,
    double AdoptionRatio);
