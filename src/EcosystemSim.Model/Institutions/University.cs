namespace EcosystemSim.Model.Institutions;

/// <summary>What a university sees of itself and of its labour market.</summary>
public readonly record struct UniversityObservation
{
    [Sees("papers/yr", "its AI papers of last year")]
    public double Papers { get; init; }

    [Sees("-", "staff over established posts, researchers")]
    public double ResearcherFillRate { get; init; }

    [Sees("yr", "years in a row with a fill rate below the norm, last year included")]
    public double LowFillYears { get; init; }

    [Sees("-", "share of payroll moved from seniors to researchers so far")]
    public double SeniorShift { get; init; }

    [Sees("-", "firm pay over university pay of researchers")]
    public double WageGap { get; init; }

    [Sees("MUSD0/yr", "base budget of last year, start-date dollars")]
    public double BaseIncome { get; init; }

    [Sees("MUSD0/yr", "programme grants received last year, start-date dollars")]
    public double GrantIncome { get; init; }

    [Sees("persons/yr", "intake of the enrolment year")]
    public double Intake { get; init; }
}

/// <summary>What a university decides for the year.</summary>
public readonly record struct UniversityDecision()
{
    [Decides(0, 0.5, "-", "share of payroll moved from senior to researcher posts; stays until changed (F3)")]
    public double SeniorShift { get; init; } = Institution.Keep;

    [Decides(0, 2, "-", "base money for compute relative to F3; overhead gets the rest")]
    public double ComputeEffort { get; init; } = Institution.Keep;

    [Decides(0, 2, "-", "proposals per head relative to F4")]
    public double ProposalEffort { get; init; } = Institution.Keep;

    [Decides(0, 2, "-", "seats requested relative to T1")]
    public double SeatRequest { get; init; } = Institution.Keep;
}

/// <summary>Rule 7.1: after two years of badly filled researcher posts, payroll moves from seniors to researchers.</summary>
public sealed class University : InstitutionOf<UniversityObservation, UniversityDecision>
{
    public override InstitutionType Type => InstitutionType.University;

    public override string Key => "university";

    public override string Title => "University";

    protected override (string Name, string Meaning, Rule Rule)[] Answers { get; } =
    [
        (DefaultRule,
            "after two years with under 80 % of researcher posts filled, five points of payroll move from seniors to researchers",
            ShiftPayroll),
    ];

    private static UniversityDecision ShiftPayroll(in UniversityObservation seen) => seen.LowFillYears >= LowFillYears
        ? new() { SeniorShift = seen.SeniorShift + SeniorPayrollShift }
        : new();
}
