namespace EcosystemSim.Model.Institutions;

/// <summary>What the ethics regulator sees.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="IncidentsPerAdopterYear">Incidents over user-years.</param>
/// <param name="Trust">Share of people willing to rely on AI.</param>
/// <param name="ComplianceShare">Compliance cost as a share of product-stage cost.</param>
/// <param name="Stringency">In force.</param>
/// <param name="Enforcement">In force.</param>
public readonly record struct RegulatorObservation(
    int Year, double IncidentsPerAdopterYear, double Trust, double ComplianceShare, double Stringency, double Enforcement);

/// <summary>What the regulator decides, each 0 to 1; null keeps the lever's value.</summary>
public readonly record struct RegulatorDecision(double? Stringency, double? Enforcement, double? Sandbox);

/// <summary>Rule 7.8: keep; or "trust": enforce more when trust is low, ask less when it is high and compliance dear.</summary>
public static class EthicsRegulator
{
    public static RegulatorDecision DefaultRule(in RegulatorObservation observation)
    {
        _ = observation;
        return default;
    }

    public static RegulatorDecision TrustRule(in RegulatorObservation o)
    {
        if (o.Trust < RegulatorTrustLow)
            return new RegulatorDecision(o.Stringency, Math.Min(1, o.Enforcement + RegulatorEnforcementStep), null);
        return o.Trust > RegulatorTrustHigh && o.ComplianceShare > RegulatorCostShareMax
            ? new RegulatorDecision(Math.Max(0, o.Stringency - RegulatorStringencyStep), o.Enforcement, null)
            : new RegulatorDecision(o.Stringency, o.Enforcement, null);
    }
}
