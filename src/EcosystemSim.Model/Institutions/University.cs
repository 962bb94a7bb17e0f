namespace EcosystemSim.Model.Institutions;

/// <summary>What a university sees of itself.</summary>
/// <param name="Id">Provenance id.</param>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="Papers">AI papers of last year.</param>
/// <param name="ResearcherFillRate">Staff over posts, researchers.</param>
/// <param name="LowFillYears">Years in a row with a fill rate below the norm, last year included.</param>
/// <param name="SeniorShift">Share of payroll moved from seniors to researchers so far.</param>
/// <param name="WageGap">Firm pay over university pay of researchers.</param>
public readonly record struct UniversityObservation(
    ulong Id, int Year, double Papers, double ResearcherFillRate, int LowFillYears, double SeniorShift, double WageGap);

/// <summary>What a university decides for the year; null keeps the last value.</summary>
/// <param name="SeniorShift">Share of payroll moved from senior to researcher posts, 0 to 0.5.</param>
public readonly record struct UniversityDecision(double? SeniorShift);

/// <summary>Rule 7.1: after two years of badly filled researcher posts, payroll moves from seniors to researchers.</summary>
public static class University
{
    public static UniversityDecision DefaultRule(in UniversityObservation observation) =>
        observation.LowFillYears >= LowFillYears
            ? new UniversityDecision(observation.SeniorShift + SeniorPayrollShift)
            : new UniversityDecision(null);
}
