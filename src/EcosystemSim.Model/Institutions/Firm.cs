namespace EcosystemSim.Model.Institutions;

/// <summary>What a firm sees: its own books and the published figures of its market.</summary>
public readonly record struct FirmObservation
{
    [Sees("MUSD0/yr", "its sales and exports at a yearly rate, start-date dollars")]
    public double Sales { get; init; }

    [Sees("MUSD0", "its cash, start-date dollars")]
    public double Cash { get; init; }

    [Sees("persons", "its AI staff")]
    public double Staff { get; init; }

    [Sees("count", "its projects under way")]
    public double Projects { get; init; }

    [Sees("MUSD0/yr", "programme grants and co-investment received last year, start-date dollars")]
    public double ProgrammeIncome { get; init; }

    [Sees("USD0/yr", "mean pay at firms, start-date dollars")]
    public double Wage { get; init; }

    [Sees("MUSD0/yr", "sales of all AI firms last year, start-date dollars")]
    public double MarketSales { get; init; }

    [Sees("-", "open engineer posts over all engineer posts, last year")]
    public double EngineerVacancyRate { get; init; }
}

/// <summary>What a firm decides for the year.</summary>
public readonly record struct FirmDecision()
{
    [Decides(0, 2, "-", "staff target relative to B6")]
    public double Hiring { get; init; } = Institution.Keep;

    [Decides(0, 2, "-", "rate of new ideas relative to J1")]
    public double IdeaEffort { get; init; } = Institution.Keep;

    [Decides(0, 12, "1/yr", "grant applications per eligible project (F4)")]
    public double ApplicationsPerYear { get; init; } = Institution.Keep;

    [Decides(0, 1, "-", "largest private match it takes a grant for (F6)")]
    public double AcceptedMatch { get; init; } = Institution.Keep;
}

/// <summary>Rule 7.2, the same for all: hire by B6, work on ideas by J1, apply for grants by F4.</summary>
public sealed class Firm : InstitutionOf<FirmObservation, FirmDecision>
{
    public override InstitutionType Type => InstitutionType.Firm;

    public override string Key => "firm";

    public override string Title => "AI firm";

    protected override (string Name, string Meaning, Rule Rule)[] Answers { get; } =
        [(DefaultRule, "staff as B6, ideas as J1, grant applications as F4", static (in FirmObservation _) => new())];
}
