namespace EcosystemSim.Model.World;

/// <summary>
/// Births of firms by month and how many of them were still open at given ages (N22). The firm table knows only survivors, so
/// that the other half of a survival rate has to be written down when firms are founded.
/// </summary>
public sealed class CohortLog
{
    public const int Ages = 3;

    /// <summary>Months of births remembered: up to the last month's cohort of the greatest age.</summary>
    public const int RingMonths = 61;

    private readonly double[] _scalars;

    public CohortLog(StateTable births, StateTable byAge, StateTable scalars)
    {
        Births = births.Column("births");
        Founded = byAge.Column("founded");
        Survived = byAge.Column("survived");
        _scalars = scalars.Column("value");
    }

    public const int ScalarCount = 1;

    /// <summary>Ages in years at which survivors are counted.</summary>
    public static ReadOnlySpan<int> AgeYears => [1, 3, 5];

    /// <summary>Ring of births: Births[month mod 61].</summary>
    public double[] Births { get; }

    /// <summary>Births of the cohorts that reached the age within the model year, by age.</summary>
    public double[] Founded { get; }

    /// <summary>Firms of these cohorts that were open at that age.</summary>
    public double[] Survived { get; }

    /// <summary>Births counted since the model year began.</summary>
    public ref double BirthsOfYear => ref _scalars[0];
}
