using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Institutions;

/// <summary>What the steering committee sees.</summary>
public readonly record struct CommitteeObservation
{
    [Sees("rank", "world rank by AI papers")]
    public double ResearchRank { get; init; }

    [Sees("rank", "world rank by the application index")]
    public double ApplicationRank { get; init; }

    [Sees("count", "nations ranked")]
    public double Nations { get; init; }

    [Sees("-", "employment-weighted adoption of AI")]
    public double Adoption { get; init; }

    [Sees("-", "share of people willing to rely on AI")]
    public double Trust { get; init; }

    [Sees("-", "open posts over all posts, engineers")]
    public double VacancyEngineers { get; init; }

    [Sees("-", "open posts over all posts, researchers")]
    public double VacancyResearchers { get; init; }

    [Sees("-", "open posts over all posts, seniors")]
    public double VacancySeniors { get; init; }

    [Sees("MUSD0/yr", "programme money of last year, start-date dollars")]
    public double Budget { get; init; }

    [Sees("-", "share of last year's academic plan that was paid out")]
    public double ExecutionAcademic { get; init; }

    [Sees("-", "share of last year's firm plan that was paid out")]
    public double ExecutionFirms { get; init; }

    [Sees("-", "share of last year's hub plan that was paid out")]
    public double ExecutionHub { get; init; }

    [Sees("-", "academic plan's share in force")]
    public double ShareAcademic { get; init; }

    [Sees("-", "firm plan's share in force")]
    public double ShareFirms { get; init; }

    [Sees("-", "hub plan's share in force")]
    public double ShareHub { get; init; }

    [Sees("rank", "target set for the research rank")]
    public double TargetResearchRank { get; init; }

    [Sees("rank", "target set for the application rank")]
    public double TargetApplicationRank { get; init; }
}

/// <summary>Plan shares and indexation for the year. Shares are scaled to sum to one.</summary>
public readonly record struct CommitteeDecision()
{
    [Sets<PlanShares>(Plan.Academic)]
    public double ShareAcademic { get; init; } = Institution.Keep;

    [Sets<PlanShares>(Plan.Firms)]
    public double ShareFirms { get; init; } = Institution.Keep;

    [Sets<PlanShares>(Plan.Hub)]
    public double ShareHub { get; init; } = Institution.Keep;

    [Sets<Indexation>]
    public double Indexation { get; init; } = Institution.Keep;
}

/// <summary>Rule 7.4: fixed shares, or shares that follow the gaps to the targets.</summary>
public sealed class SteeringCommittee : InstitutionOf<CommitteeObservation, CommitteeDecision>
{
    public override InstitutionType Type => InstitutionType.SteeringCommittee;

    public override string Key => "steering-committee";

    public override string Title => "National steering committee";

    protected override (string Name, string Meaning, Rule Rule)[] Answers { get; } =
    [
        (DefaultRule, "fixed plan shares", static (in CommitteeObservation _) => new()),
        ("gap", "shares move to the plan whose target rank or execution is further away, at least 10 % each", FollowGaps),
    ];

    private static CommitteeDecision FollowGaps(in CommitteeObservation seen)
    {
        double mean = (seen.ExecutionAcademic + seen.ExecutionFirms + seen.ExecutionHub) / Plan.Count;
        double academic = seen.ShareAcademic * Response((seen.ResearchRank - seen.TargetResearchRank) / seen.Nations);
        double firms = seen.ShareFirms * Response((seen.ApplicationRank - seen.TargetApplicationRank) / seen.Nations);
        double hub = seen.ShareHub * Response(seen.ExecutionHub - mean);
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
        return new()
        {
            ShareAcademic = CommitteePlanShareMin + (free * roomA / room),
            ShareFirms = CommitteePlanShareMin + (free * roomF / room),
            ShareHub = CommitteePlanShareMin + (free * roomH / room),
        };
    }
}
