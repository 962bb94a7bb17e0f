namespace EcosystemSim.Model.World;

/// <summary>Skill levels of people in the labour force, in the order of the level index.</summary>
public static class Level
{
    public const int Engineer = 0;
    public const int Researcher = 1;
    public const int Senior = 2;
    public const int Count = 3;
}

/// <summary>People outside employers, human capital and wages, by level (engineer, researcher, senior).</summary>
public sealed class Labour
{
    private readonly double[] _scalars;

    public Labour(StateTable byLevel, StateTable scalars)
    {
        Pool = byLevel.Column("pool");
        Diaspora = byLevel.Column("diaspora");
        HumanCapital = byLevel.Column("human-capital");
        UniversityWage = byLevel.Column("university-wage");
        FirmWage = byLevel.Column("firm-wage");
        MarketTerm = byLevel.Column("market-term");
        Vacancies = byLevel.Column("vacancies");
        SeekersBeforeMatching = byLevel.Column("seekers-before-matching");
        Entrants = byLevel.Column("entrants");
        HubStaff = byLevel.Column("hub-staff");
        _scalars = scalars.Column("value");
    }

    public const int ScalarCount = 20;

    /// <summary>Job seekers at home O_l, persons.</summary>
    public double[] Pool { get; }

    /// <summary>Nationals of the field abroad D_l, persons.</summary>
    public double[] Diaspora { get; }

    /// <summary>Human-capital index h_l, 1 at the start (T6).</summary>
    public double[] HumanCapital { get; }

    /// <summary>Real university wage, start-date USD per year.</summary>
    public double[] UniversityWage { get; }

    /// <summary>Real wage at firms and the hub, start-date USD per year.</summary>
    public double[] FirmWage { get; }

    /// <summary>Market wage change since the fiscal year began, in logs (T13).</summary>
    public double[] MarketTerm { get; }

    /// <summary>Open posts of the month before matching, all employers.</summary>
    public double[] Vacancies { get; }

    /// <summary>Job seekers of the month before matching.</summary>
    public double[] SeekersBeforeMatching { get; }

    /// <summary>Persons who joined the home stock in the last month (dilution of human capital, T6).</summary>
    public double[] Entrants { get; }

    /// <summary>Staff of the national hub.</summary>
    public double[] HubStaff { get; }

    /// <summary>All the scalars below: every one of them counts persons.</summary>
    public double[] Persons => _scalars;

    /// <summary>Trainees abroad in two stages (T4).</summary>
    public Span<double> Trainees => _scalars.AsSpan(0, 2);

    /// <summary>Retrainees in two stages (T6).</summary>
    public Span<double> Retrainees => _scalars.AsSpan(2, 2);

    /// <summary>Cumulative exits from the field X.</summary>
    public ref double Exited => ref _scalars[4];

    /// <summary>Cumulative intake: everyone who entered since the start.</summary>
    public ref double Intake => ref _scalars[5];

    /// <summary>All persons at the start.</summary>
    public ref double StartTotal => ref _scalars[6];

    /// <summary>Ring of the bachelor graduates of the last twelve months.</summary>
    public Span<double> BachelorRing => _scalars.AsSpan(8, 12);
}
