namespace EcosystemSim.Model.Institutions;

/// <summary>What private funders see.</summary>
public readonly record struct PrivateFunderObservation
{
    [Sees("-", "share of people willing to rely on AI")]
    public double Trust { get; init; }

    [Sees("-", "ethics stringency in force")]
    public double Stringency { get; init; }

    [Sees("count/yr", "commercial successes of last year")]
    public double Successes { get; init; }

    [Sees("count/yr", "AI firms that closed last year")]
    public double FirmExits { get; init; }

    [Sees("count", "AI firms")]
    public double Firms { get; init; }
}

/// <summary>What private funders decide for the year.</summary>
public readonly record struct PrivateFunderDecision()
{
    [Decides(0, 2, "-", "venture inflow relative to B10")]
    public double Inflow { get; init; } = Institution.Keep;

    [Decides(0.5, 2, "-", "mean ticket relative to B10")]
    public double Ticket { get; init; } = Institution.Keep;
}

/// <summary>Rule 7.7: as B10.</summary>
public sealed class PrivateFunders : InstitutionOf<PrivateFunderObservation, PrivateFunderDecision>
{
    public override InstitutionType Type => InstitutionType.PrivateFunders;

    public override string Key => "private-funders";

    public override string Title => "Private funders";

    protected override (string Name, string Meaning, Rule Rule)[] Answers { get; } =
        [(DefaultRule, "inflow and ticket as B10", static (in PrivateFunderObservation _) => new())];
}
