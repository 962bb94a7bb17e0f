namespace EcosystemSim.Model.World;

/// <summary>AI firms, one row each. Rows are filled up from the end when a firm exits; an id never changes.</summary>
public sealed class FirmTable
{
    /// <summary>Years over which past awards count (F5).</summary>
    public const int AwardYears = AwardMemoryYears;

    public FirmTable(StateTable table)
    {
        Table = table;
        Id = table.IdColumn("id");
        BirthMonth = table.Column("birth-month");
        Sector = table.Column("sector");
        LogWeight = table.Column("log-weight");
        Weight = table.Column("weight");
        Staff = table.Columns("staff", Level.Count);
        Rounding = table.Columns("rounding", Level.Count);
        Cash = table.Column("cash");
        Sales = table.Column("sales-per-year");
        Exports = table.Column("exports-per-year");
        TargetStaff = table.Column("target-staff");
        GrantPosts = table.Column("grant-posts");
        LastVenture = table.Column("last-venture-month");
        LastGrant = table.Column("last-grant-month");
        LastSuccess = table.Column("last-success-month");
        MonthsInsolvent = table.Column("months-insolvent");
        Awards = table.Columns("awards-of-year", AwardYears);
        ProjectCost = table.Column("project-cost-of-month");
        ComputeCost = table.Column("compute-cost-of-month");
        ProgrammeIncomeOfYear = table.Column("programme-income-of-year");
        Hiring = table.Column("hiring");
        IdeaEffort = table.Column("idea-effort");
        ApplicationsPerYear = table.Column("applications-per-year");
        AcceptedMatch = table.Column("accepted-match");
    }

    public StateTable Table { get; }

    public int Count => Table.Count;

    public ulong[] Id { get; }

    /// <summary>Model month of birth; negative for firms older than the run.</summary>
    public double[] BirthMonth { get; }

    /// <summary>Index of the sector the firm sells to.</summary>
    public double[] Sector { get; }

    /// <summary>Log of the market weight; the mean weight is 1 at the start (B5).</summary>
    public double[] LogWeight { get; }

    /// <summary>Market weight, the exponential of <see cref="LogWeight"/>.</summary>
    public double[] Weight { get; }

    /// <summary>AI staff, persons, by level.</summary>
    public double[][] Staff { get; }

    public double[][] Rounding { get; }

    /// <summary>Ledger balance, nominal local currency.</summary>
    public double[] Cash { get; }

    /// <summary>Domestic sales at a yearly rate, nominal (B3).</summary>
    public double[] Sales { get; }

    /// <summary>Exports at a yearly rate, nominal (B4).</summary>
    public double[] Exports { get; }

    /// <summary>Staff target n*, full-time equivalents (B6).</summary>
    public double[] TargetStaff { get; }

    /// <summary>Posts added (or withdrawn) by grants (B11).</summary>
    public double[] GrantPosts { get; }

    /// <summary>Month of the last venture deal; a large negative number when there was none. Likewise the next two.</summary>
    public double[] LastVenture { get; }

    public double[] LastGrant { get; }

    public double[] LastSuccess { get; }

    /// <summary>Months in a row below the insolvency threshold (B8).</summary>
    public double[] MonthsInsolvent { get; }

    public double[][] Awards { get; }

    /// <summary>Stage costs paid this month, nominal (J4).</summary>
    public double[] ProjectCost { get; }

    /// <summary>Compute bought this month, nominal (Q1).</summary>
    public double[] ComputeCost { get; }

    /// <summary>Programme grants and co-investment received since the fiscal year began, real MUSD0.</summary>
    public double[] ProgrammeIncomeOfYear { get; }

    /// <summary>Staff target relative to B6, as decided for the year. Likewise the next three.</summary>
    public double[] Hiring { get; }

    /// <summary>Rate of new ideas relative to J1.</summary>
    public double[] IdeaEffort { get; }

    /// <summary>Grant applications per eligible project and year (F4).</summary>
    public double[] ApplicationsPerYear { get; }

    /// <summary>Largest private match it takes a grant for (F6).</summary>
    public double[] AcceptedMatch { get; }

    /// <summary>"Never" for the month columns.</summary>
    public const double Never = -1e6;

    public double StaffOf(int firm) => Staff[0][firm] + Staff[1][firm] + Staff[2][firm];
}
