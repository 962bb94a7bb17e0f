namespace EcosystemSim.Model.Institutions;

/// <summary>What private funders see.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="Trust">Share of people willing to rely on AI.</param>
/// <param name="Stringency">Ethics stringency in force.</param>
/// <param name="Successes">Commercial successes of last year.</param>
public readonly record struct PrivateFunderObservation(int Year, double Trust, double Stringency, double Successes);

/// <summary>What private funders decide; null keeps B10.</summary>
/// <param name="Inflow">Inflow relative to B10.</param>
/// <param name="Ticket">Mean ticket relative to B10.</param>
public readonly record struct PrivateFunderDecision(double? Inflow, double? Ticket);

/// <summary>Rule 7.7: as B10.</summary>
public static class PrivateFunders
{
    public static PrivateFunderDecision DefaultRule(in PrivateFunderObservation observation)
    {
        _ = observation;
        return default;
    }
}
