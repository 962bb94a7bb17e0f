namespace EcosystemSim.Model.Institutions;

/// <summary>What the firms' shared rule sees: the sector's published figures.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="SalesMusd">AI sector sales of last year, real MUSD0.</param>
/// <param name="VacancyRateEngineers">Open engineer posts over all engineer posts.</param>
public readonly record struct FirmObservation(int Year, double SalesMusd, double VacancyRateEngineers);

/// <summary>What firms decide for the year; null keeps the last value.</summary>
/// <param name="Hiring">Staff targets relative to B6.</param>
/// <param name="IdeaEffort">Idea rate relative to J1.</param>
/// <param name="ApplicationsPerYear">Grant applications per eligible project and year.</param>
public readonly record struct FirmDecision(double? Hiring, double? IdeaEffort, double? ApplicationsPerYear);

/// <summary>Rule 7.2: hire by B6, work on ideas by J1, apply for grants by F4.</summary>
public static class Firm
{
    public static FirmDecision DefaultRule(in FirmObservation observation)
    {
        _ = observation;
        return default;
    }
}
