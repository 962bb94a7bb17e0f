namespace EcosystemSim.Model.Institutions;

/// <summary>What the steering committee sees.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="ResearchRank">World rank by AI papers.</param>
/// <param name="ApplicationRank">World rank by the application index.</param>
/// <param name="Nations">Number of nations ranked.</param>
/// <param name="Adoption">Employment-weighted adoption.</param>
/// <param name="Trust">Share of people willing to rely on AI.</param>
/// <param name="BudgetMusd">Programme money of last year, real MUSD0.</param>
/// <param name="ExecutionAcademic">Share of last year's academic plan paid out; likewise the next two.</param>
/// <param name="ExecutionFirms">Firm plan.</param>
/// <param name="ExecutionHub">Hub plan.</param>
/// <param name="ShareAcademic">Plan share in force; likewise the next two.</param>
/// <param name="ShareFirms">Firm plan.</param>
/// <param name="ShareHub">Hub plan.</param>
/// <param name="TargetResearchRank">Target set for the research rank.</param>
/// <param name="TargetApplicationRank">Target set for the application rank.</param>
public readonly record struct CommitteeObservation(
    int Year, double ResearchRank, double ApplicationRank, int Nations, double Adoption, double Trust, double BudgetMusd,
    double ExecutionAcademic, double ExecutionFirms, double ExecutionHub, double ShareAcademic, double ShareFirms,
        double ShareHub,
    double TargetResearchRank, double TargetApplicationRank);

/// <summary>Plan shares and indexation for the year; null keeps the lever's value. Shares are scaled to sum to one.</summary>
public readonly record struct CommitteeDecision(double? ShareAcademic, double? ShareFirms, double? ShareHub, double? Indexation);

/// <summary>Rule 7.4: fixed shares, or shares that follow the gaps to the targets.</summary>
public static class SteeringCommittee
{
    public static CommitteeDecision DefaultRule(in CommitteeObservation observation)
    {
        _ = observation;
        return default;
    }

    /// <summary>Alternative "gap": money moves to the plan whose target is further away, with a floor for each.</summary>
    public static CommitteeDecision GapRule(in CommitteeObservation o)
    {
        double mean = (o.ExecutionAcademic + o.ExecutionFirms + o.ExecutionHub) / Plan.Count;
        double academic = o.ShareAcademic * Response((o.ResearchRank - o.TargetResearchRank) / o.Nations);
        double firms = o.ShareFirms * Response((o.ApplicationRank - o.TargetApplicationRank) / o.Nations);
        double hub = o.ShareHub * Response(o.ExecutionHub - mean);
        double sum = academic + firms + hub;
        return WithFloor(academic / sum, firms / sum, hub / sum);
    }

    private static double Response(double gap) => StableMath.Exp(CommitteeGapResponse * gap);

    /// <summary>
    /// Lifts shares below the floor to it and takes what that needs from the others in proportion to their room.
    /// </summary>
    private static CommitteeDecision WithFloor(double academic, double firms, double hub)
    {
        double roomA = Math.Max(0, academic - CommitteePlanShareMin);
        double roomF = Math.Max(0, firms - CommitteePlanShareMin);
        double roomH = Math.Max(0, hub - CommitteePlanShareMin);
        double free = 1 - (Plan.Count * CommitteePlanShareMin), room = roomA + roomF + roomH;
        return new CommitteeDecision(
            CommitteePlanShareMin + (free * roomA / room), CommitteePlanShareMin + (free * roomF / room),
            CommitteePlanShareMin + (free * roomH / room), null);
    }
}
